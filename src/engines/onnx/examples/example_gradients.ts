/** Every example's own gradient for models of any layers, chunk by chunk. @module */
import { everyLayer, shapeSize } from "../../../models/resolve.ts";
import type { Batch } from "../../engine.ts";
import { requireEvaluation } from "../../modes/network_mode.ts";
import { type Chunk, chunks } from "../chunking/chunks.ts";
import { exampleRuns } from "../chunking/example_runs.ts";
import type { CompiledModel } from "../compiled/compiled_model.ts";
import { exampleGradientsGraph } from "./example_gradients_graph.ts";

/** Floats of gradients and of activations per run, at most. */
const RUN_FLOATS = 2 ** 24;

/** Examples per run, at most. */
const MOST_EXAMPLES = 256;

/** Gradients of a chunk of examples. */
export interface ExampleGradients {
  readonly chunk: Chunk;
  /** One matrix per block of the layout: chunk × its size. They are overwritten by the next chunk. */
  readonly blocks: readonly Float32Array[];
}

/**
 * Every example's own gradient, for models of any layers, a chunk of examples at a time: memory does not grow with the
 * number of examples. Models of dense layers have a cheaper way (`exampleFactors`).
 *
 * @throws {UserError} in training mode
 */
export async function* exampleGradients(
  compiled: CompiledModel,
  parameters: Float32Array,
  batch: Batch,
): AsyncGenerator<ExampleGradients> {
  compiled.requireBatch(batch);
  requireEvaluation(compiled.mode, "gradients of single examples");
  const { layout, model } = compiled;
  const session = await compiled.session("example gradients", () => exampleGradientsGraph(model));
  const activations = everyLayer(model).reduce((sum, { output }) => sum + shapeSize(output), 0);
  const fitting = Math.floor(RUN_FLOATS / (compiled.parameterCount + activations));
  const chunkSize = Math.min(batch.count, MOST_EXAMPLES, Math.max(1, fitting));
  const buffers = layout.map(({ size }) => new Float32Array(chunkSize * size));
  const runs = exampleRuns(compiled, {
    session,
    fixed: compiled.parameterTensors(parameters),
    batch,
    chunks: chunks(batch.count, chunkSize),
    outputs: ({ count }) =>
      Object.fromEntries(layout.map(({ name, size }, index) => {
        const data = buffers[index]!.subarray(0, count * size);
        return [`gradient.${name}`, { data, shape: [count, size] }];
      })),
  });
  for await (const { chunk } of runs) {
    const blocks = layout.map(({ size }, index) => buffers[index]!.subarray(0, chunk.count * size));
    yield { chunk, blocks };
  }
}

/** Every example's own gradient for models of any layers, chunk by chunk. @module */
import { everyLayer, shapeSize } from "../../../models/resolve.ts";
import type { Batch } from "../../engine.ts";
import { requireEvaluation } from "../../modes/network_mode.ts";
import { type Chunk, chunks, slice } from "../chunking/chunks.ts";
import type { CompiledModel, Tensors } from "../compiled/compiled_model.ts";
import { exampleGradientsGraph } from "./example_gradients_graph.ts";

/** Floats of gradients and of activations per run, at most. */
const budget = 2 ** 24;

/** Examples per run, at most. */
const most = 256;

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
  const weights = compiled.parameterTensors(parameters);
  const activations = everyLayer(model).reduce((sum, { output }) => sum + shapeSize(output), 0);
  const fitting = Math.floor(budget / (compiled.parameterCount + activations));
  const chunkSize = Math.min(batch.count, most, Math.max(1, fitting));
  const buffers = layout.map(({ size }) => new Float32Array(chunkSize * size));
  for (const chunk of chunks(batch.count, chunkSize)) {
    const outputs: Tensors = {};
    const blocks = layout.map(({ name, size }, index) => {
      const data = buffers[index]!.subarray(0, chunk.count * size);
      outputs[`gradient.${name}`] = { data, shape: [chunk.count, size] };
      return data;
    });
    const examples = compiled.batchTensors(slice(batch, chunk, compiled.inputSize));
    await session.run({ ...weights, ...examples }, outputs);
    yield { chunk, blocks };
  }
}

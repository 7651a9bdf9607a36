/** What per-example gradients of dense layers are outer products of: inputs and deltas. @module */
import type { Batch } from "../../engine.ts";
import { chunks, rows, slice } from "../chunking/chunks.ts";
import type { CompiledModel, Tensors } from "../compiled/compiled_model.ts";
import { factorsGraph } from "./factors_graph.ts";

/** Factors of one layer for N examples: the gradient of example i is `input` row i ⊗ `delta` row i. */
export interface LayerFactors {
  /** N × fanIn. */
  readonly input: Float32Array;
  /** N × units. */
  readonly delta: Float32Array;
  readonly fanIn: number;
  readonly units: number;
  /** Where the weight and, if there is one, the bias lie in the flat vector. */
  readonly weightOffset: number;
  readonly biasOffset: number | undefined;
}

const chunkSize = 512;

/** Computes the factors of every example's own gradient in a model of dense layers alone. The first layer's inputs are those of the batch itself. */
export async function exampleFactors(
  compiled: CompiledModel,
  parameters: Float32Array,
  batch: Batch,
): Promise<LayerFactors[]> {
  compiled.requireBatch(batch);
  const session = await compiled.session("factors", () => factorsGraph(compiled.model));
  const weights = compiled.parameterTensors(parameters);
  const layers = compiled.model.layers.map((_, index): LayerFactors => {
    const blocks = compiled.layout.filter((block) => block.layer === index);
    const weight = blocks.find((block) => block.role === "weight")!;
    return {
      input: index === 0 ? batch.inputs : new Float32Array(batch.count * weight.fanIn),
      delta: new Float32Array(batch.count * weight.fanOut),
      fanIn: weight.fanIn,
      units: weight.fanOut,
      weightOffset: weight.offset,
      biasOffset: blocks.find((block) => block.role === "bias")?.offset,
    };
  });
  for (const chunk of chunks(batch.count, chunkSize)) {
    const outputs: Tensors = {};
    for (const [index, { input, delta, fanIn, units }] of layers.entries()) {
      if (index > 0) {
        outputs[`input.${index}`] = {
          data: rows(input, chunk, fanIn),
          shape: [chunk.count, fanIn],
        };
      }
      outputs[`delta.${index}`] = { data: rows(delta, chunk, units), shape: [chunk.count, units] };
    }
    const examples = compiled.batchTensors(slice(batch, chunk, compiled.inputSize));
    await session.run({ ...weights, ...examples }, outputs);
  }
  return layers;
}

/** What per-example gradients of dense layers are outer products of: inputs and deltas. @module */
import type { Batch } from "../../engine.ts";
import { type Chunk, chunks, rows } from "../chunking/chunks.ts";
import { runExamples } from "../chunking/example_runs.ts";
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

const CHUNK_EXAMPLES = 512;

/** Computes the factors of every example's own gradient in a model of dense layers alone. The first layer's inputs are those of the batch itself. */
export async function exampleFactors(
  compiled: CompiledModel,
  parameters: Float32Array,
  batch: Batch,
): Promise<LayerFactors[]> {
  compiled.requireBatch(batch);
  const session = await compiled.session("factors", () => factorsGraph(compiled.model));
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
  await runExamples(compiled, {
    session,
    fixed: compiled.parameterTensors(parameters),
    batch,
    chunks: chunks(batch.count, CHUNK_EXAMPLES),
    outputs: (chunk) => chunkFactors(layers, chunk),
  });
  return layers;
}

/** The part of the factors that a chunk fills. The first layer's inputs are there already. */
function chunkFactors(layers: readonly LayerFactors[], chunk: Chunk): Tensors {
  const { count } = chunk;
  const outputs: Tensors = {};
  for (const [index, { input, delta, fanIn, units }] of layers.entries()) {
    if (index > 0) {
      outputs[`input.${index}`] = { data: rows(input, chunk, fanIn), shape: [count, fanIn] };
    }
    outputs[`delta.${index}`] = { data: rows(delta, chunk, units), shape: [count, units] };
  }
  return outputs;
}

/** Inner products of per-example gradients, by factors where all layers are dense. @module */
import type { Batch } from "../../engine.ts";
import { type Chunk, chunks, rows } from "../chunking/chunks.ts";
import type { CompiledModel, Tensors } from "../compiled/compiled_model.ts";
import { hasDenseLayersOnly } from "../compiled/dense_layers.ts";
import { exampleFactors, type LayerFactors } from "../examples/factors.ts";
import { gramExamples } from "./gram_examples.ts";
import { gramGraph } from "./gram_graph.ts";

const BLOCK_EXAMPLES = 512;

/** {@linkcode Network.perExampleGram} on ONNX Runtime, block by block. */
export async function perExampleGram(
  compiled: CompiledModel,
  parameters: Float32Array,
  left: Batch,
  right: Batch,
): Promise<Float32Array> {
  if (!hasDenseLayersOnly(compiled.model)) {
    return await gramExamples(compiled, parameters, left, right);
  }
  const leftFactors = await exampleFactors(compiled, parameters, left);
  const rightFactors = left === right
    ? leftFactors
    : await exampleFactors(compiled, parameters, right);
  const session = await compiled.session("gram", () => gramGraph(compiled.model));
  const gram = new Float32Array(left.count * right.count);
  for (const leftChunk of chunks(left.count, BLOCK_EXAMPLES)) {
    const leftTensors = chunkTensors("left", leftFactors, leftChunk);
    for (const rightChunk of chunks(right.count, BLOCK_EXAMPLES)) {
      const block = new Float32Array(leftChunk.count * rightChunk.count);
      await session.run(
        { ...leftTensors, ...chunkTensors("right", rightFactors, rightChunk) },
        { gram: { data: block, shape: [leftChunk.count, rightChunk.count] } },
      );
      for (let i = 0; i < leftChunk.count; i++) {
        const row = block.subarray(i * rightChunk.count, (i + 1) * rightChunk.count);
        gram.set(row, (leftChunk.start + i) * right.count + rightChunk.start);
      }
    }
  }
  return gram;
}

function chunkTensors(side: string, factors: readonly LayerFactors[], chunk: Chunk): Tensors {
  const tensors: Tensors = {};
  for (const [index, { input, delta, fanIn, units }] of factors.entries()) {
    const { count } = chunk;
    tensors[`${side}.input.${index}`] = { data: rows(input, chunk, fanIn), shape: [count, fanIn] };
    tensors[`${side}.delta.${index}`] = { data: rows(delta, chunk, units), shape: [count, units] };
  }
  return tensors;
}

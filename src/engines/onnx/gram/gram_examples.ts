/** Inner products of per-example gradients for models of any layers, from the gradients themselves. @module */
import type { Batch } from "../../engine.ts";
import type { CompiledModel } from "../compiled/compiled_model.ts";
import { exampleGradients } from "../examples/example_gradients.ts";
import { matmulTransposedGraph } from "../matmul/matmul_graph.ts";

/** Inner products of per-example gradients for models of any layers: a chunk of one batch with every chunk of the other. */
export async function gramExamples(
  compiled: CompiledModel,
  parameters: Float32Array,
  left: Batch,
  right: Batch,
): Promise<Float32Array> {
  const session = await compiled.session("matmul transposed", matmulTransposedGraph);
  const gram = new Float32Array(left.count * right.count);
  for await (const { chunk, blocks } of exampleGradients(compiled, parameters, left)) {
    for await (const other of exampleGradients(compiled, parameters, right)) {
      const size = chunk.count * other.chunk.count;
      const sums = new Float32Array(size);
      const product = new Float32Array(size);
      for (const [index, block] of compiled.layout.entries()) {
        await session.run({
          a: { data: blocks[index]!, shape: [chunk.count, block.size] },
          b: { data: other.blocks[index]!, shape: [other.chunk.count, block.size] },
        }, { product: { data: product, shape: [chunk.count, other.chunk.count] } });
        for (let i = 0; i < size; i++) sums[i]! += product[i]!;
      }
      for (let i = 0; i < chunk.count; i++) {
        const row = sums.subarray(i * other.chunk.count, (i + 1) * other.chunk.count);
        gram.set(row, (chunk.start + i) * right.count + other.chunk.start);
      }
    }
  }
  return gram;
}

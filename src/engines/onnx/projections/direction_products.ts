/** Products of gradients with dense directions, some pieces of the parameters at a time. @module */
import type { Directions } from "../../engine.ts";
import type { CompiledModel } from "../compiled/compiled_model.ts";
import { matmulTransposedGraph } from "../matmul/matmul_graph.ts";
import { type Piece, pieceColumns } from "./pieces.ts";

/** Adds the products of gradients with the directions that are held to `sums` (rows × K). */
export type AddProducts = (
  blocks: readonly Float32Array[],
  sums: Float32Array,
) => Promise<void>;

/**
 * Forms dense directions on some pieces of the parameters, to be multiplied by gradients that are given block by block.
 *
 * @param blocks (of the function) one matrix per block of the layout, rows × its size
 */
export async function directionProducts(
  compiled: CompiledModel,
  { count: K, fill }: Directions & { kind: "dense" },
  group: readonly Piece[],
): Promise<AddProducts> {
  const session = await compiled.session("matmul transposed", matmulTransposedGraph);
  const formed = group.map((piece) => {
    const values = new Float32Array(K * piece.length);
    fill(piece.offset, piece.length, values);
    return { piece, values };
  });
  return async (blocks, sums) => {
    const rows = sums.length / K;
    const product = new Float32Array(sums.length);
    for (const { piece, values } of formed) {
      const gradients = pieceColumns(
        blocks[piece.block]!,
        compiled.layout[piece.block]!.size,
        piece,
      );
      await session.run({
        a: { data: gradients, shape: [rows, piece.length] },
        b: { data: values, shape: [K, piece.length] },
      }, { product: { data: product, shape: [rows, K] } });
      for (let i = 0; i < sums.length; i++) sums[i]! += product[i]!;
    }
  };
}

/** Graphs: a matrix product, and one with the right matrix transposed. @module */
import { Graph } from "../graph/graph.ts";

/** `product` = `a` · `b`. */
export function matmulGraph(): Graph {
  const graph = new Graph("matmul");
  const a = graph.input("a", ["m", "k"]);
  const b = graph.input("b", ["k", "n"]);
  graph.output("product", graph.node("MatMul", [a, b]));
  return graph;
}

/**
 * `product` = `a` · `b`ᵀ.
 *
 * @example
 * ```ts
 * import { matmulTransposedGraph } from "./matmul_graph.ts";
 * import { runGraph } from "../../testing/run_graph.ts";
 * import assert from "node:assert/strict";
 *
 * const { product } = await runGraph(
 *   matmulTransposedGraph(),
 *   { a: [[1, 2], [1, 2]], b: [[3, 4, 5, 6], [2, 2]] },
 *   { product: [1, 2] },
 * );
 * assert.deepEqual(product, [11, 17]);
 * ```
 */
export function matmulTransposedGraph(): Graph {
  const graph = new Graph("matmul_transposed");
  const a = graph.input("a", ["m", "k"]);
  const b = graph.input("b", ["n", "k"]);
  graph.output("product", graph.node("Gemm", [a, b], { transB: 1 }));
  return graph;
}

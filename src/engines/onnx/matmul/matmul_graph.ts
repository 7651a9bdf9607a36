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

/** `product` = `a` · `b`ᵀ. */
export function matmulTransposedGraph(): Graph {
  const graph = new Graph("matmul_transposed");
  const a = graph.input("a", ["m", "k"]);
  const b = graph.input("b", ["n", "k"]);
  graph.output("product", graph.node("Gemm", [a, b], { transB: 1 }));
  return graph;
}

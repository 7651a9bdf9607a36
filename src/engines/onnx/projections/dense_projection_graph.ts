/** Graph: outer products of factors times a tile of dense directions. @module */
import { Graph } from "../graph/graph.ts";

/**
 * Projections of per-example gradients on a tile of the directions: rows `start` … `end` − 1 of a dense weight. The
 * gradients are formed as batched outer products, x ⊗ δ, and multiplied by `directions` (K × rows·units) at once.
 */
export function denseProjectionGraph(): Graph {
  const graph = new Graph("dense_projection");
  const input = graph.input("input", ["B", "fanIn"]);
  const delta = graph.input("delta", ["B", "units"]);
  const directions = graph.input("directions", ["K", "tile"]);
  const start = graph.input("start", [1], "int64");
  const end = graph.input("end", [1], "int64");
  const rows = graph.node("Slice", [input, start, end, graph.integers(1)]);
  // A batched MatMul with inner length 1: broadcasting Mul is slow for narrow layers.
  const outer = graph.node("MatMul", [
    graph.node("Unsqueeze", [rows, graph.integers(2)]),
    graph.node("Unsqueeze", [delta, graph.integers(1)]),
  ]);
  const gradients = graph.node("Reshape", [outer, graph.integers(0, -1)]);
  graph.output("projections", graph.node("Gemm", [gradients, directions], { transB: 1 }));
  return graph;
}

import { Graph } from "../graph.ts";

/**
 * Weight gradients of M minibatches at once: `gradient` (M × rows × units) = `scale` · Σ over the examples of x ⊗ δ.
 */
export function weightGradientGraph(): Graph {
  const graph = new Graph("weight_gradient");
  const input = graph.input("input", ["M", "B", "rows"]);
  const delta = graph.input("delta", ["M", "B", "units"]);
  const transposed = graph.node("Transpose", [input], { perm: [0, 2, 1] });
  const sums = graph.node("MatMul", [transposed, delta]);
  graph.output("gradient", graph.node("Mul", [sums, graph.input("scale", [])]));
  return graph;
}

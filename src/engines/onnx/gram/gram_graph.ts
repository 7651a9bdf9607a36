/** Graph: inner products of per-example gradients from their factors. @module */
import type { Model } from "../../../models/model.ts";
import { Graph, type Value } from "../graph/graph.ts";

/**
 * Inner products of per-example gradients from their factors, for models of dense layers: Σ over layers of (X_A·X_Bᵀ + bias) ∘ (Δ_A·Δ_Bᵀ). Inputs:
 * `left.input.l`, `left.delta.l` and the same for `right`. Output: `gram`, A × B.
 */
export function gramGraph(model: Model): Graph {
  const graph = new Graph("gram");
  let sum: Value | undefined;
  const products = (what: string, layer: number) =>
    graph.node("Gemm", [
      graph.input(`left.${what}.${layer}`, ["A", `${what}.${layer}`]),
      graph.input(`right.${what}.${layer}`, ["B", `${what}.${layer}`]),
    ], { transB: 1 });
  for (const [index, layer] of model.layers.entries()) {
    let inputs = products("input", index);
    if ("bias" in layer && layer.bias) inputs = graph.node("Add", [inputs, graph.scalar(1)]);
    const term = graph.node("Mul", [inputs, products("delta", index)]);
    sum = sum === undefined ? term : graph.node("Add", [sum, term]);
  }
  graph.output("gram", sum!);
  return graph;
}

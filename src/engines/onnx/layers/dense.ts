import type { DenseLayer } from "../../../models/model.ts";
import type { Graph, Value } from "../graph.ts";
import type { LayerEmitter, Trace } from "./layer_emitter.ts";

/** Fully connected layer: z = x·W + b, ∂L/∂W = xᵀδ, ∂L/∂b = Σδ, ∂L/∂x = δ·Wᵀ. */
export const denseEmitter: LayerEmitter<DenseLayer> = {
  forward: (graph, _layer, input, { weight, bias }) => ({
    preActivation: bias === undefined
      ? graph.node("MatMul", [input, weight!])
      : graph.node("Gemm", [input, weight!, bias]),
  }),

  parameterGradients(graph, { layer, inputValue }, delta) {
    const weight = graph.node("Gemm", [inputValue, delta], { transA: 1 });
    if (!layer.bias) return { weight };
    return { weight, bias: graph.node("ReduceSum", [delta, graph.integers(0)], { keepdims: 0 }) };
  },

  inputGradient: (graph, { parameters }, delta) =>
    graph.node("Gemm", [delta, parameters.weight!], { transB: 1 }),
};

/**
 * Directional derivatives of every example's own loss along rank-one directions left ⊗ right of a dense weight. One
 * example's weight gradient is the outer product x ⊗ δ, so its product with a ⊗ b is (x·a)(δ·b).
 *
 * @param left rows × fan-in
 * @param right rows × fan-out
 * @returns B × rows
 */
export function projectDenseKronecker(
  graph: Graph,
  { inputValue }: Trace,
  delta: Value,
  left: Value,
  right: Value,
): Value {
  return graph.node("Mul", [
    graph.node("Gemm", [inputValue, left], { transB: 1 }),
    graph.node("Gemm", [delta, right], { transB: 1 }),
  ]);
}

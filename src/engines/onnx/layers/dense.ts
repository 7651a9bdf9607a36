import type { DenseLayer } from "../../../models/model.ts";
import type { LayerEmitter } from "./layer_emitter.ts";

/**
 * Fully connected layer: z = x·W + b, ∂L/∂W = xᵀδ, ∂L/∂b = Σδ, ∂L/∂x = δ·Wᵀ. One example's weight gradient is the outer
 * product x ⊗ δ, so its product with a ⊗ b is (x·a)(δ·b).
 */
export const denseEmitter: LayerEmitter<DenseLayer> = {
  preActivation: (graph, input, weight, bias) =>
    bias === undefined
      ? graph.node("MatMul", [input, weight])
      : graph.node("Gemm", [input, weight, bias]),

  parameterGradients(graph, { layer, input }, delta) {
    const weight = graph.node("Gemm", [input, delta], { transA: 1 });
    if (!layer.bias) return { weight };
    return { weight, bias: graph.node("ReduceSum", [delta, graph.integers(0)], { keepdims: 0 }) };
  },

  inputGradient: (graph, { weight }, delta) => graph.node("Gemm", [delta, weight], { transB: 1 }),

  projectKronecker: (graph, { input }, delta, left, right) =>
    graph.node("Mul", [
      graph.node("Gemm", [input, left], { transB: 1 }),
      graph.node("Gemm", [delta, right], { transB: 1 }),
    ]),
};

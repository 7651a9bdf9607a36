/** How dense layers are written into a graph: forward, all gradients, projections. @module */
import type { DenseLayer } from "../../../../models/model.ts";
import type { LayerEmitter } from "./layer_emitter.ts";

/**
 * Fully connected layer: z = x·W + b, ∂L/∂W = xᵀδ, ∂L/∂b = Σδ, ∂L/∂x = δ·Wᵀ. One example's weight gradient is the outer
 * product x ⊗ δ, so its product with a ⊗ b is (x·a)(δ·b).
 */
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

  projectKronecker: (graph, { inputValue }, delta, left, right) =>
    graph.node("Mul", [
      graph.node("Gemm", [inputValue, left], { transB: 1 }),
      graph.node("Gemm", [delta, right], { transB: 1 }),
    ]),

  // A batched MatMul with inner length 1: broadcasting Mul is slow for narrow layers.
  exampleWeightGradients(graph, { inputValue }, delta) {
    const outer = graph.node("MatMul", [
      graph.node("Unsqueeze", [inputValue, graph.integers(2)]),
      graph.node("Unsqueeze", [delta, graph.integers(1)]),
    ]);
    return graph.node("Reshape", [outer, graph.integers(0, -1)]);
  },

  // Row i is xᵀ(w_i ⊙ δ); those of all rows together are one product of xᵀ with B × (n · units).
  weightedWeightGradients(graph, { layer, inputValue }, delta, weights) {
    const weighted = graph.node("MatMul", [
      graph.node("Unsqueeze", [
        graph.node("Transpose", [weights], { perm: [1, 0] }),
        graph.integers(2),
      ]),
      graph.node("Unsqueeze", [delta, graph.integers(1)]),
    ]);
    const rows = graph.node("Reshape", [weighted, graph.integers(0, -1)]);
    const sums = graph.node("Gemm", [inputValue, rows], { transA: 1 });
    const split = graph.node("Reshape", [sums, graph.integers(0, -1, layer.units)]);
    const rowsFirst = graph.node("Transpose", [split], { perm: [1, 0, 2] });
    return graph.node("Reshape", [rowsFirst, graph.integers(0, -1)]);
  },

  exampleVectorGradients: (_graph, { layer }, delta) => layer.bias ? { bias: delta } : {},
};

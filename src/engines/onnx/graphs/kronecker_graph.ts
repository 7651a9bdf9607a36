import type { Model } from "../../../models/model.ts";
import { emitBackward, emitForward } from "../emit_model.ts";
import { Graph, type Value } from "../graph.ts";
import { emitterOf } from "../layers/layers.ts";

/**
 * Per-example projections on Σ_r a_r ⊗ b_r: forward, backward and projection in one graph. Inputs besides those of the
 * forward pass: `left.l` and `right.l`, whose row r·K + k is term r of direction k (so that the sum over r runs over a
 * middle axis), and `bias.l` (K × units) if asked for. Output: `projections`, B × K.
 */
export function kroneckerGraph(model: Model, rank: number, withBias: boolean): Graph {
  const graph = new Graph("kronecker");
  const { traces, outputDelta } = emitForward(graph, model);
  const deltas = emitBackward(graph, traces, outputDelta);
  let weightTerms: Value | undefined;
  let biasTerms: Value | undefined;
  const add = (sum: Value | undefined, term: Value) =>
    sum === undefined ? term : graph.node("Add", [sum, term]);
  for (const trace of traces) {
    const { layer, index } = trace;
    if (trace.parameters.weight === undefined) continue;
    const { projectKronecker, exampleBiasGradients } = emitterOf(trace);
    const fanOut = `fanOut.${index}`;
    const left = graph.input(`left.${index}`, ["RK", `fanIn.${index}`]);
    const right = graph.input(`right.${index}`, ["RK", fanOut]);
    const delta = deltas[index]!;
    weightTerms = add(weightTerms, projectKronecker!(graph, trace, delta, left, right));
    if (withBias && "bias" in layer && layer.bias) {
      const directions = graph.input(`bias.${index}`, ["K", fanOut]);
      const gradients = exampleBiasGradients!(graph, delta);
      biasTerms = add(biasTerms, graph.node("Gemm", [gradients, directions], { transB: 1 }));
    }
  }
  let projections = weightTerms!;
  if (rank > 1) {
    const terms = graph.node("Reshape", [projections, graph.integers(0, rank, -1)]);
    projections = graph.node("ReduceSum", [terms, graph.integers(1)], { keepdims: 0 });
  }
  graph.output("projections", add(biasTerms, projections));
  return graph;
}

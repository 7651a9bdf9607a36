/** Graph: per-example projections on sums of Kronecker products. @module */
import type { Model } from "../../../models/model.ts";
import { emitBackward } from "../emit/backward.ts";
import { emitForward } from "../emit/forward.ts";
import { Graph, type Value } from "../graph/graph.ts";
import { emitterOf } from "../emit/layers/layers.ts";

/**
 * Per-example projections on Σ_r a_r ⊗ b_r: forward, backward and projection in one graph. Inputs besides those of the
 * forward pass: `left.` and `right.` + the weight's name, whose row r·K + k is term r of direction k (so that the sum over
 * r runs over a middle axis), and, if asked for, `direction.` + the name of every other block (K × its size). Output:
 * `projections`, B × K.
 */
export function kroneckerGraph(model: Model, rank: number, withVectors: boolean): Graph {
  const graph = new Graph("kronecker");
  const { traces, outputDelta } = emitForward(graph, model);
  let weightTerms: Value | undefined;
  let vectorTerms: Value | undefined;
  const add = (sum: Value | undefined, term: Value) =>
    sum === undefined ? term : graph.node("Add", [sum, term]);
  for (const { trace, delta } of emitBackward(graph, traces, outputDelta)) {
    const { name, parameters } = trace;
    const emitter = emitterOf(trace);
    if (parameters.weight !== undefined) {
      const left = graph.input(`left.${name}.weight`, ["RK", `fanIn.${name}`]);
      const right = graph.input(`right.${name}.weight`, ["RK", `fanOut.${name}`]);
      weightTerms = add(weightTerms, emitter.projectKronecker!(graph, trace, delta, left, right));
    }
    if (!withVectors) continue;
    const vectors = emitter.exampleVectorGradients!(graph, trace, delta);
    for (const [role, gradients] of Object.entries(vectors)) {
      const directions = graph.input(`direction.${name}.${role}`, ["K", `fanOut.${name}`]);
      vectorTerms = add(vectorTerms, graph.node("Gemm", [gradients, directions], { transB: 1 }));
    }
  }
  let projections = weightTerms!;
  if (rank > 1) {
    const terms = graph.node("Reshape", [projections, graph.integers(0, rank, -1)]);
    projections = graph.node("ReduceSum", [terms, graph.integers(1)], { keepdims: 0 });
  }
  graph.output("projections", add(vectorTerms, projections));
  return graph;
}

/** Graph: sums of the examples' own gradients with given weights, block by block. @module */
import type { Model } from "../../../models/model.ts";
import { emitBackward } from "../emit/backward.ts";
import { emitForward } from "../emit/forward.ts";
import { emitterOf } from "../emit/layers/layers.ts";
import { Graph } from "../graph/graph.ts";

/**
 * Gradients of n weighted sums of the examples' own losses, in evaluation mode. Inputs besides those of the forward pass:
 * `weights`, n × B. Outputs: `gradient.` + name for every block, n × its size. The forward pass and the propagation of δ
 * are shared by all n.
 */
export function weightedGradientsGraph(model: Model): Graph {
  const graph = new Graph("weighted_gradients");
  const { traces, outputDelta } = emitForward(graph, model);
  const weights = graph.input("weights", ["n", "B"]);
  for (const { trace, delta } of emitBackward(graph, traces, outputDelta)) {
    const emitter = emitterOf(trace);
    const { weight } = trace.parameters;
    if (weight !== undefined) {
      const sums = emitter.weightedWeightGradients!(graph, trace, delta, weights);
      graph.output(`gradient.${trace.name}.weight`, sums);
    }
    const vectors = emitter.exampleVectorGradients!(graph, trace, delta);
    for (const [role, gradients] of Object.entries(vectors)) {
      const sums = graph.node("MatMul", [weights, gradients]);
      graph.output(`gradient.${trace.name}.${role}`, sums);
    }
  }
  return graph;
}

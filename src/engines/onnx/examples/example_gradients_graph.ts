/** Graph: every example's own gradient, block by block. @module */
import type { Model } from "../../../models/model.ts";
import { emitBackward } from "../emit/backward.ts";
import { emitForward } from "../emit/forward.ts";
import { Graph } from "../graph/graph.ts";
import { emitterOf } from "../emit/layers/layers.ts";

/** Gradients of every example's own loss, in evaluation mode: `gradient.` + name for every block, B × its size. */
export function exampleGradientsGraph(model: Model): Graph {
  const graph = new Graph("example_gradients");
  const { traces, outputDelta } = emitForward(graph, model);
  for (const { trace, delta } of emitBackward(graph, traces, outputDelta)) {
    const emitter = emitterOf(trace);
    const gradients = {
      ...trace.parameters.weight !== undefined && {
        weight: emitter.exampleWeightGradients!(graph, trace, delta),
      },
      ...emitter.exampleVectorGradients!(graph, trace, delta),
    };
    for (const [role, gradient] of Object.entries(gradients)) {
      graph.output(`gradient.${trace.name}.${role}`, gradient);
    }
  }
  return graph;
}

/** Graph: loss and gradient of a minibatch. @module */
import type { Model } from "../../../models/model.ts";
import { emitBackward } from "../emit/backward.ts";
import { emitForward } from "../emit/forward.ts";
import { Graph } from "../graph/graph.ts";
import { emitterOf } from "../emit/layers/layers.ts";

/**
 * Loss and gradient. Inputs: `inputs`, `targets`, `scale` (what each example's loss is multiplied by: 1/B for the mean),
 * the parameter blocks, and what the mode needs (see `emitForward`). Outputs: `outputs`, `losses`, and `gradient.` + name
 * for every block.
 *
 * @param training whether batch norms and dropouts are in training mode
 */
export function trainingGraph(model: Model, training: boolean): Graph {
  const graph = new Graph("training");
  const { traces, outputs, losses, outputDelta } = emitForward(graph, model, { training });
  const scaled = graph.node("Mul", [outputDelta, graph.input("scale", [])]);
  for (const { trace, delta } of emitBackward(graph, traces, scaled)) {
    const gradients = emitterOf(trace).parameterGradients!(graph, trace, delta);
    for (const [role, gradient] of Object.entries(gradients)) {
      graph.output(`gradient.${trace.name}.${role}`, gradient);
    }
  }
  graph.output("outputs", outputs);
  graph.output("losses", losses);
  return graph;
}

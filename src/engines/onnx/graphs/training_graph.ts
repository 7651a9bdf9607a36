import type { Model } from "../../../models/model.ts";
import { emitBackward, emitForward } from "../emit_model.ts";
import { Graph } from "../graph.ts";
import { emitterOf } from "../layers/layers.ts";

/**
 * Loss and gradient. Inputs: `inputs`, `targets`, `scale` (what each example's loss is multiplied by: 1/B for the mean)
 * and the parameter blocks. Outputs: `outputs`, `losses`, and `gradient.` + name for every block.
 */
export function trainingGraph(model: Model): Graph {
  const graph = new Graph("training");
  const { traces, outputs, losses, outputDelta } = emitForward(graph, model);
  const scaled = graph.node("Mul", [outputDelta, graph.input("scale", [])]);
  const deltas = emitBackward(graph, traces, scaled);
  for (const trace of traces) {
    const delta = deltas[trace.index]!;
    const gradients = emitterOf(trace).parameterGradients?.(graph, trace, delta) ?? {};
    for (const [role, gradient] of Object.entries(gradients)) {
      graph.output(`gradient.${trace.name}.${role}`, gradient);
    }
  }
  graph.output("outputs", outputs);
  graph.output("losses", losses);
  return graph;
}

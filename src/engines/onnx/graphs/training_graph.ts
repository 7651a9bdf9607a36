import type { Model } from "../../../models/model.ts";
import { emitBackward, emitForward } from "../emit_model.ts";
import { Graph } from "../graph.ts";
import { denseEmitter } from "../layers/dense.ts";

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
    const gradients = denseEmitter.parameterGradients(graph, trace, deltas[trace.index]!);
    graph.output(`gradient.layers.${trace.index}.weight`, gradients.weight);
    if (gradients.bias) graph.output(`gradient.layers.${trace.index}.bias`, gradients.bias);
  }
  graph.output("outputs", outputs);
  graph.output("losses", losses);
  return graph;
}

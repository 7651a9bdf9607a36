/** Graph: outputs and losses without a backward pass. @module */
import type { Model } from "../../../models/model.ts";
import { emitForward } from "../emit/forward.ts";
import { Graph } from "../graph/graph.ts";

/** Outputs of the network and the loss of every example: `outputs` (B × C) and `losses` (B). */
export function evaluationGraph(model: Model): Graph {
  const graph = new Graph("evaluation");
  const { outputs, losses } = emitForward(graph, model, { backward: false });
  graph.output("outputs", outputs);
  graph.output("losses", losses);
  return graph;
}

/** Runs a loss and its gradient on numbers, for tests of its emitter. @module */
import type { Loss } from "../../models/model.ts";
import { lossEmitters, targetMatrix } from "../onnx/emit/losses/losses.ts";
import { Graph } from "../onnx/graph/graph.ts";
import { runGraph } from "./run_graph.ts";

/** Loss of one example and its gradient `delta` with respect to the outputs. */
export async function runLoss(
  loss: Loss,
  outputs: number[],
  label: number,
): Promise<Record<string, number[]>> {
  const graph = new Graph("loss");
  const C = outputs.length;
  const { losses, delta } = lossEmitters[loss].emit(
    graph,
    graph.input("outputs", ["B", C]),
    graph.input("targets", ["B", C]),
    C,
  );
  graph.output("loss", losses);
  graph.output("delta", delta);
  const targets = [...targetMatrix(loss, Int32Array.of(label), C)];
  return await runGraph(graph, { outputs: [outputs, [1, C]], targets: [targets, [1, C]] }, {
    loss: [1],
    delta: [1, C],
  });
}

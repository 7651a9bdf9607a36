/** Graph: inputs and deltas of every dense layer. @module */
import type { Model } from "../../../models/model.ts";
import { emitBackward } from "../emit/backward.ts";
import { emitForward } from "../emit/forward.ts";
import { Graph } from "../graph/graph.ts";

/**
 * The factors of every example's own gradient in a model of dense layers: `input.l` (what layer l saw, for l > 0) and
 * `delta.l`. The gradient of a dense weight is their outer product.
 */
export function factorsGraph(model: Model): Graph {
  const graph = new Graph("factors");
  const { traces, outputDelta } = emitForward(graph, model);
  for (const { trace: { index, inputValue }, delta } of emitBackward(graph, traces, outputDelta)) {
    if (index > 0) graph.output(`input.${index}`, inputValue);
    graph.output(`delta.${index}`, delta);
  }
  return graph;
}

import type { Model } from "../../../models/model.ts";
import { emitBackward, emitForward } from "../emit_model.ts";
import { Graph } from "../graph.ts";

/**
 * The factors of every example's own gradient: `input.l` (what layer l saw, for l > 0) and `delta.l`. The gradient of a
 * dense weight is their outer product.
 */
export function factorsGraph(model: Model): Graph {
  const graph = new Graph("factors");
  const { traces, outputDelta } = emitForward(graph, model);
  const deltas = emitBackward(graph, traces, outputDelta);
  for (const { index, inputValue } of traces) {
    if (index > 0) graph.output(`input.${index}`, inputValue);
    graph.output(`delta.${index}`, deltas[index]!);
  }
  return graph;
}

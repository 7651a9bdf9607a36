/** Graph: weight gradients summed over minibatches, from gathered factors. @module */
import { Graph } from "../graph/graph.ts";

/**
 * Summed weight gradients of M minibatches at once: `gradient` (M × rows × units) is the sum over the examples that
 * `indices` (M × B) names of x ⊗ δ, plus `previous` if asked for. The rows of `input` (N × rows) and `delta` (N × units)
 * are gathered in the graph, by all threads.
 */
export function minibatchGradientGraph(withPrevious: boolean): Graph {
  const graph = new Graph("minibatch_gradient");
  const indices = graph.input("indices", ["M", "B"], "int64");
  const gathered = (name: string, width: string) =>
    graph.node("Gather", [graph.input(name, ["N", width]), indices], { axis: 0 });
  const inputs = graph.node("Transpose", [gathered("input", "rows")], { perm: [0, 2, 1] });
  const sums = graph.node("MatMul", [inputs, gathered("delta", "units")]);
  graph.output(
    "gradient",
    withPrevious
      ? graph.node("Add", [sums, graph.input("previous", ["M", "rows", "units"])])
      : sums,
  );
  return graph;
}

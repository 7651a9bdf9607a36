/** How max pooling is written into a graph, for windows that overlap too. @module */
import type { MaxPoolLayer } from "../../../../models/model.ts";
import type { Graph, Value } from "../../graph/graph.ts";
import type { LayerEmitter, Trace } from "./layer_emitter.ts";
import { windowAttributes } from "./windows.ts";

/** Max pooling: the gradient goes to the place that each window's largest entry came from. */
export const maxPoolEmitter: LayerEmitter<MaxPoolLayer> = {
  forward(graph, { layer }, input, _parameters, { backward }) {
    const attributes = windowAttributes(layer);
    if (!backward) return { preActivation: graph.node("MaxPool", [input], attributes) };
    const [preActivation, indices] = graph.pair("MaxPool", [input], attributes);
    return { preActivation, saved: { indices } };
  },

  inputGradient: (graph, trace, delta) =>
    trace.layer.stride >= trace.layer.kernel && trace.layer.padding === 0
      ? unpool(graph, trace, delta)
      : scatter(graph, trace, delta),
};

/** Windows that do not overlap: every entry is the largest of one window at most. MaxUnpool refuses some paddings. */
function unpool(graph: Graph, { layer, inputValue, saved }: Trace<MaxPoolLayer>, delta: Value) {
  const shape = graph.node("Shape", [inputValue]);
  return graph.node("MaxUnpool", [delta, saved.indices!, shape], windowAttributes(layer));
}

/** Windows that overlap: MaxUnpool would keep one window's gradient where several must be added. Works for all. */
function scatter(graph: Graph, { inputValue, saved }: Trace<MaxPoolLayer>, delta: Value): Value {
  const flat = (value: Value) => graph.node("Reshape", [value, graph.integers(-1)]);
  const shape = graph.node("Shape", [inputValue]);
  const zeros = flat(graph.node("ConstantOfShape", [shape]));
  const sums = graph.node("ScatterElements", [zeros, flat(saved.indices!), flat(delta)], {
    axis: 0,
    reduction: "add",
  });
  return graph.node("Reshape", [sums, shape]);
}

/** How dropout is written into a graph. @module */
import type { DropoutLayer } from "../../../../models/model.ts";
import type { LayerEmitter } from "./layer_emitter.ts";

/** Dropout: while training a product with the mask that the graph is given, nothing in evaluation. */
export const dropoutEmitter: LayerEmitter<DropoutLayer> = {
  forward(graph, { name, input }, value, _parameters, { training }) {
    if (!training) return { preActivation: value };
    const mask = graph.input(`${name}.mask`, ["B", ...input]);
    return { preActivation: graph.node("Mul", [value, mask]), saved: { mask } };
  },
  inputGradient: (graph, { saved: { mask } }, delta) =>
    mask === undefined ? delta : graph.node("Mul", [delta, mask]),
};

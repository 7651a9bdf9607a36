/** How global average pooling is written into a graph. @module */
import type { GlobalAveragePoolLayer } from "../../../../models/model.ts";
import type { LayerEmitter } from "./layer_emitter.ts";

/** Mean of every channel, B × C. */
export const globalAveragePoolEmitter: LayerEmitter<GlobalAveragePoolLayer> = {
  forward: (graph, _layer, input) => ({
    preActivation: graph.node("ReduceMean", [input], { axes: [2, 3], keepdims: 0 }),
  }),

  inputGradient(graph, { input }, delta) {
    const places = input[1]! * input[2]!;
    // A product with a row of 1/places: broadcasting over a trailing axis of 1 is slow.
    const mean = graph.constant(new Float32Array(places).fill(1 / places), [1, places]);
    const column = graph.node("Reshape", [delta, graph.integers(-1, 1)]);
    return graph.node("Reshape", [
      graph.node("MatMul", [column, mean]),
      graph.integers(-1, ...input),
    ]);
  },
};

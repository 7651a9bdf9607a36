/** How average pooling is written into a graph. @module */
import type { AveragePoolLayer } from "../../../../models/model.ts";
import type { LayerEmitter } from "./layer_emitter.ts";
import { overhang, windowAttributes } from "./windows.ts";

/** Average pooling: every entry of a window gets the window's gradient divided by the window's size. */
export const averagePoolEmitter: LayerEmitter<AveragePoolLayer> = {
  forward: (graph, { layer }, input) => ({
    preActivation: graph.node("AveragePool", [input], windowAttributes({ ...layer, padding: 0 })),
  }),

  inputGradient(graph, { layer, input }, delta) {
    const channels = input[0]!;
    const area = layer.kernel * layer.kernel;
    const mean = graph.constant(new Float32Array(channels * area).fill(1 / area), [
      channels,
      1,
      layer.kernel,
      layer.kernel,
    ]);
    const windows = { ...layer, padding: 0 };
    return graph.node("ConvTranspose", [delta, mean], {
      ...windowAttributes(windows),
      group: channels,
      output_padding: overhang(input, windows),
    });
  },
};

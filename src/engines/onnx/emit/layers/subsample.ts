/** How subsampling is written into a graph. @module */
import type { SubsampleLayer } from "../../../../models/model.ts";
import type { LayerEmitter } from "./layer_emitter.ts";

/** Subsampling: a Slice with steps and zeros for new channels; backwards zeros between the entries. */
export const subsampleEmitter: LayerEmitter<SubsampleLayer> = {
  forward(graph, { layer: { stride, channels }, input }, value) {
    const kept = stride === 1 ? value : graph.node("Slice", [
      value,
      graph.integers(0, 0),
      graph.integers(...input.slice(1)),
      graph.integers(2, 3),
      graph.integers(stride, stride),
    ]);
    const added = channels - input[0]!;
    if (added === 0) return { preActivation: kept };
    const pads = graph.integers(0, 0, 0, 0, 0, added, 0, 0);
    return { preActivation: graph.node("Pad", [kept, pads]) };
  },

  inputGradient(graph, { layer: { stride, channels }, input, output }, delta) {
    const [own, height, width] = input as [number, number, number];
    const [, rows, columns] = output as [number, number, number];
    const cut = (value: string, axes: number[], ends: number[]) =>
      graph.node("Slice", [
        value,
        graph.integers(...axes.map(() => 0)),
        graph.integers(...ends),
        graph.integers(...axes),
      ]);
    const kept = channels === own ? delta : cut(delta, [1], [own]);
    if (stride === 1) return kept;
    const entries = graph.node("Reshape", [kept, graph.integers(0, own, rows, 1, columns, 1)]);
    const gap = stride - 1;
    const pads = graph.integers(0, 0, 0, 0, 0, 0, 0, 0, 0, gap, 0, gap);
    const spaced = graph.node("Reshape", [
      graph.node("Pad", [entries, pads]),
      graph.integers(0, own, rows * stride, columns * stride),
    ]);
    return cut(spaced, [2, 3], [height, width]);
  },
};

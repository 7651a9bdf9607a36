/** Images with their channels side by side, and which place each kernel entry sees. @module */
import type { Conv2dLayer } from "../../../../models/model.ts";
import type { ResolvedLayer } from "../../../../models/resolve.ts";
import type { Graph, Value } from "../../graph/graph.ts";

/** Axes of {@linkcode pixelRows}: examples and places, whichever comes first. */
export type PlaceAxis = 0 | 1;

/**
 * Images whose channels lie side by side, with a row of zeros after the last place for what lies outside: what a window
 * sees is then a choice of rows, which is copied fast and by all threads.
 *
 * @param images B × C × H × W
 * @param axis where the places go: 0 gives (H · W + 1) × B × C, 1 gives B × (H · W + 1) × C
 */
export function pixelRows(
  graph: Graph,
  { layer, input }: ResolvedLayer<Conv2dLayer>,
  images: Value,
  axis: PlaceAxis,
): Value {
  const [channels, height, width] = input as [number, number, number];
  const rows = graph.node("Transpose", [
    graph.node("Reshape", [images, graph.integers(0, channels, height * width)]),
  ], { perm: axis === 0 ? [2, 0, 1] : [0, 2, 1] });
  if (layer.padding === 0) return rows;
  const after = axis === 0 ? [1, 0, 0] : [0, 1, 0];
  return graph.node("Pad", [rows, graph.integers(0, 0, 0, ...after)]);
}

/** For every place of the output the place of the input that a kernel entry sees there; height · width for padding. */
export function placesSeen(
  { layer: { stride, padding }, input, output }: ResolvedLayer<Conv2dLayer>,
  row: number,
  column: number,
): number[] {
  const [, height, width] = input as [number, number, number];
  const [, rows, columns] = output as [number, number, number];
  return Array.from({ length: rows * columns }, (_, place) => {
    const y = Math.floor(place / columns) * stride + row - padding;
    const x = (place % columns) * stride + column - padding;
    const inside = y >= 0 && y < height && x >= 0 && x < width;
    return inside ? y * width + x : height * width;
  });
}

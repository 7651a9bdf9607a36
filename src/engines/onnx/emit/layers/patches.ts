/** What every window of a convolution sees, side by side. @module */
import type { Conv2dLayer } from "../../../../models/model.ts";
import type { ResolvedLayer } from "../../../../models/resolve.ts";
import type { Graph, Value } from "../../graph/graph.ts";

/**
 * What every window of a convolution sees, as one slice of the padded input per kernel entry, side by side. Slices and
 * one Concat are several times faster than a convolution with a kernel as large as δ.
 *
 * @param images B × C × H × W
 * @returns B × (kernel² · C) × height × width of the output; kernel entry after kernel entry, the channel fastest
 */
export function patches(
  graph: Graph,
  { layer, output }: ResolvedLayer<Conv2dLayer>,
  images: Value,
): Value {
  const { kernel, stride, padding } = layer;
  const sides = [0, 0, padding, padding];
  const padded = padding === 0
    ? images
    : graph.node("Pad", [images, graph.integers(...sides, ...sides)]);
  const axes = graph.integers(2, 3);
  const steps = graph.integers(stride, stride);
  const slices: Value[] = [];
  for (let row = 0; row < kernel; row++) {
    for (let column = 0; column < kernel; column++) {
      const ends = graph.integers(
        row + (output[1]! - 1) * stride + 1,
        column + (output[2]! - 1) * stride + 1,
      );
      slices.push(graph.node("Slice", [padded, graph.integers(row, column), ends, axes, steps]));
    }
  }
  return slices.length === 1 ? slices[0]! : graph.node("Concat", slices, { axis: 1 });
}

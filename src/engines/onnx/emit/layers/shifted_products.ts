/** Weight gradients of convolutions as one product per kernel entry. @module */
import type { Conv2dLayer } from "../../../../models/model.ts";
import type { Graph, Value } from "../../graph/graph.ts";
import type { Trace } from "./layer_emitter.ts";
import { pixelRows, placesSeen } from "./shifted_images.ts";

/** Fewer channels make products too narrow for the processor's vectors. */
const LEAST_CHANNELS = 16;

/** Floats of one example's shifted image beyond which a minibatch of them leaves the caches. */
const MOST_ENTRIES = 32_768;

/** Weight entries per place above which a weight's worth of floats for every example is too much. */
const MOST_WEIGHTS = 64;

/** Whether {@linkcode shiftedProducts} are the way to this layer's weight gradient: up to twice as fast as patches. */
export function areShiftedProductsBetter({ layer, input, output }: Trace<Conv2dLayer>): boolean {
  const channels = input[0]!;
  const places = output[1]! * output[2]!;
  const weights = channels * layer.kernel ** 2 * layer.channels;
  return weights >= MOST_WEIGHTS * places ||
    (channels >= LEAST_CHANNELS && channels * places <= MOST_ENTRIES);
}

/**
 * ∂L/∂W as one matrix product per kernel entry: δ, O × (places · B), times the image that this entry sees,
 * (places · B) × C. Each shifted image is used while it is in the caches; patches of all kernel entries never exist.
 *
 * @returns C × k × k × O
 */
export function shiftedProducts(graph: Graph, trace: Trace<Conv2dLayer>, delta: Value): Value {
  const { layer: { kernel }, input, output, inputValue } = trace;
  const [channels, outputs] = [input[0]!, output[0]!];
  const images = pixelRows(graph, trace, inputValue, 0);
  const examplesLast = graph.node("Transpose", [
    graph.node("Reshape", [delta, graph.integers(0, outputs * output[1]! * output[2]!)]),
  ], { perm: [1, 0] });
  const rows = graph.node("Reshape", [examplesLast, graph.integers(outputs, -1)]);
  const products: Value[] = [];
  for (let row = 0; row < kernel; row++) {
    for (let column = 0; column < kernel; column++) {
      const places = graph.integers(...placesSeen(trace, row, column));
      const seen = graph.node("Gather", [images, places], { axis: 0 });
      const product = graph.node("MatMul", [
        rows,
        graph.node("Reshape", [seen, graph.integers(-1, channels)]),
      ]);
      // One by one: the runtime is fast at exchanging two axes, slow at more.
      products.push(graph.node("Transpose", [product], { perm: [1, 0] }));
    }
  }
  return graph.node("Reshape", [
    graph.node("Concat", products, { axis: 1 }),
    graph.integers(channels, kernel, kernel, outputs),
  ]);
}

import type { Conv2dLayer } from "../../../models/model.ts";
import type { ResolvedLayer } from "../../../models/resolve.ts";
import type { Graph, Value } from "../graph.ts";
import { patches } from "./patches.ts";

/** Output places below which the runtime's convolution, one product for every image, is left with slivers. */
const fewPlaces = 16;

/** Whether a convolution with this output is better one product for all images: at 2 × 2 it is nearly four times as fast. */
export function isBetterAsProduct(output: readonly number[]): boolean {
  return output[1]! * output[2]! < fewPlaces;
}

/**
 * A convolution as one matrix product of the kernels with the patches of all images.
 *
 * @param images B × C × H × W
 * @param kernels O × fan-in, kernel entry after kernel entry
 * @param bias O, if there is one
 * @returns B × O × height × width of the output
 */
export function convolutionAsProduct(
  graph: Graph,
  resolved: ResolvedLayer<Conv2dLayer>,
  images: Value,
  kernels: Value,
  bias?: Value,
): Value {
  const { layer: { kernel }, input, output } = resolved;
  const channelsFirst = graph.node("Transpose", [images], { perm: [1, 0, 2, 3] });
  const windows = graph.node("Reshape", [
    patches(graph, resolved, channelsFirst, 0),
    graph.integers(input[0]! * kernel * kernel, -1),
  ]);
  const product = bias === undefined
    ? graph.node("MatMul", [kernels, windows])
    : graph.node("Gemm", [kernels, windows, graph.node("Unsqueeze", [bias, graph.integers(1)])]);
  const shape = graph.integers(output[0]!, -1, output[1]!, output[2]!);
  return graph.node("Transpose", [graph.node("Reshape", [product, shape])], { perm: [1, 0, 2, 3] });
}

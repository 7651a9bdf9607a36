/** One convolution as a resolved layer, for tests of the ways to compute it. @module */
import type { Conv2dLayer, Model } from "../../models/model.ts";
import { type ResolvedLayer, resolveLayers } from "../../models/resolve.ts";

/** The entries of a 3 × 3 image. */
export const IMAGE = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** A convolution with one channel and a kernel of 2, unless said otherwise. */
export function convolution(
  input: readonly number[],
  options: Partial<Conv2dLayer> = {},
): ResolvedLayer<Conv2dLayer> {
  const layer: Conv2dLayer = {
    kind: "conv2d",
    channels: 1,
    kernel: 2,
    stride: 1,
    padding: 0,
    bias: false,
    activation: "identity",
    ...options,
  };
  const model: Model = { input, layers: [layer], loss: "cross-entropy" };
  return { ...resolveLayers(model)[0]!, layer };
}

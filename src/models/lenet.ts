/** LeNet for 28 × 28 images. @module */
import { convBlock } from "./conv_block.ts";
import type { Model } from "./model.ts";

/**
 * LeNet as in the code of Panigrahi et al. (2019): 28 × 28 images of one channel, 3 × 3 convolutions with 6 and 16
 * channels, each with a 2 × 2 max pooling, and dense layers 400-120-84-classes. On images of another shape the first dense
 * layer has as many inputs as are left.
 *
 * @param classes number of outputs
 * @param input shape of an image, channels first
 * @returns the network as data
 *
 * @example
 * ```ts
 * import { lenet } from "./lenet.ts";
 * import { parameterCount } from "./layout.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(parameterCount(lenet()), 60_074);
 * ```
 */
export function lenet(classes = 10, input: readonly number[] = [1, 28, 28]): Model {
  const pool = { kernel: 2, stride: 2 };
  return {
    input,
    layers: [
      ...convBlock({ channels: 6, padding: 0, pool }),
      ...convBlock({ channels: 16, padding: 0, pool }),
      { kind: "dense", units: 120, bias: true, activation: "relu" },
      { kind: "dense", units: 84, bias: true, activation: "relu" },
      { kind: "dense", units: classes, bias: true, activation: "identity" },
    ],
    loss: "cross-entropy",
  };
}

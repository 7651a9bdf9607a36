/** A convolutional network that trains in seconds. @module */
import { convBlock } from "./conv_block.ts";
import type { Model } from "./model.ts";
import { validateModel } from "./validate.ts";

/** What {@linkcode smallCnn} builds. */
export interface SmallCnnOptions {
  /** Shape of an image, channels first. */
  readonly input: readonly [channels: number, height: number, width: number];
  /** Number of outputs. */
  readonly classes: number;
  /** Channels of the first convolution, 16 unless said otherwise; the second has twice as many. */
  readonly channels?: number;
}

/**
 * A convolutional network for two cores (our own): two 3 × 3 convolutions, each with 2 × 2 max pooling and ReLU, and one
 * dense layer.
 *
 * @param options see {@linkcode SmallCnnOptions}
 * @returns the network as data
 * @throws {UserError} if a size does not fit
 *
 * @example
 * ```ts
 * import { smallCnn } from "./small_cnn.ts";
 * import { parameterCount } from "./layout.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(parameterCount(smallCnn({ input: [1, 28, 28], classes: 10 })), 20_490);
 * ```
 */
export function smallCnn({ input, classes, channels = 16 }: SmallCnnOptions): Model {
  const pool = { kernel: 2, stride: 2 };
  const model: Model = {
    input,
    layers: [
      ...convBlock({ channels, pool }),
      ...convBlock({ channels: 2 * channels, pool }),
      { kind: "dense", units: classes, bias: true, activation: "identity" },
    ],
    loss: "cross-entropy",
  };
  validateModel(model);
  return model;
}

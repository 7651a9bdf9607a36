/** VGG networks for 32 × 32 images. @module */
import { UserError } from "../base/errors.ts";
import { convBlock } from "./conv_block.ts";
import type { Model } from "./model.ts";

/** Number of 3 × 3 convolutions in each of the five stages (Simonyan and Zisserman 2015, table 1: A, B, D, E). */
const STAGES = {
  11: [1, 1, 2, 2, 2],
  13: [2, 2, 2, 2, 2],
  16: [2, 2, 3, 3, 3],
  19: [2, 2, 4, 4, 4],
} as const;

/** What {@linkcode vgg} builds. */
export interface VggOptions {
  /** Number of layers with weights in the original, which has three dense ones. */
  readonly depth: 11 | 13 | 16 | 19;
  /** Whether every convolution is followed by a batch norm; no unless said otherwise. */
  readonly batchNorm?: boolean;
  /** 10 unless said otherwise. */
  readonly classes?: number;
}

/**
 * VGG for 32 × 32 images with a single dense layer, as in the code of Panigrahi et al. (2019): five stages of 64 … 512
 * channels, each ended by a 2 × 2 max pooling. Convolutions keep their bias before a batch norm, as they do there.
 *
 * @param options see {@linkcode VggOptions}
 * @returns the network as data
 * @throws {UserError} if the depth is unknown
 *
 * @example
 * ```ts
 * import { vgg } from "./vgg.ts";
 * import { parameterCount } from "./layout.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(parameterCount(vgg({ depth: 16 })), 14_719_818);
 * ```
 */
export function vgg({ depth, batchNorm = false, classes = 10 }: VggOptions): Model {
  if (!Object.hasOwn(STAGES, depth)) {
    throw new UserError(`vgg: depth is ${depth}; use one of: ${Object.keys(STAGES).join(", ")}`);
  }
  const layers = STAGES[depth].flatMap((count, stage) =>
    Array.from({ length: count }, (_, position) =>
      convBlock({
        channels: Math.min(512, 64 * 2 ** stage),
        bias: true,
        batchNorm,
        ...position === count - 1 && { pool: { kernel: 2, stride: 2 } },
      })).flat()
  );
  return {
    input: [3, 32, 32],
    layers: [...layers, { kind: "dense", units: classes, bias: true, activation: "identity" }],
    loss: "cross-entropy",
  };
}

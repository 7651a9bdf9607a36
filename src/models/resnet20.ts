/** ResNet-20 for 32 × 32 images. @module */
import type { Model } from "./model.ts";
import { resnet } from "./resnet.ts";

/** What {@linkcode resnet20} builds. */
export interface Resnet20Options {
  /** Whether every convolution is followed by a batch norm; yes unless said otherwise. */
  readonly batchNorm?: boolean;
  /** Where shapes change: zeros for the new channels (`pad`, as the paper does), or a 1 × 1 convolution. */
  readonly shortcut?: "pad" | "projection";
  /** 10 unless said otherwise. */
  readonly classes?: number;
}

/**
 * ResNet-20 for 32 × 32 images (He et al. 2016, §4.2, n = 3): three basic blocks with each of 16, 32 and 64 channels.
 *
 * @param options see {@linkcode Resnet20Options}
 * @returns the network as data
 *
 * @example
 * ```ts
 * import { resnet20 } from "./resnet20.ts";
 * import { parameterCount } from "./layout.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(parameterCount(resnet20()), 269_722);
 * ```
 */
export function resnet20(options: Resnet20Options = {}): Model {
  const { batchNorm = true, shortcut = "pad", classes = 10 } = options;
  return resnet({ stages: [16, 32, 64], blocks: 3, batchNorm, shortcut, classes });
}

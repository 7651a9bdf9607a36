/** ResNet-18 for 32 × 32 images. @module */
import type { Model } from "./model.ts";
import { resnet } from "./resnet.ts";

/** What {@linkcode resnet18} builds. */
export interface Resnet18Options {
  /** Whether every convolution is followed by a batch norm; yes unless said otherwise. */
  readonly batchNorm?: boolean;
  /** 10 unless said otherwise. */
  readonly classes?: number;
}

/**
 * ResNet-18 for 32 × 32 images, as in the code of Panigrahi et al. (2019): two basic blocks with each of 64, 128, 256
 * and 512 channels, 1 × 1 convolutions where shapes change, no biases but the last layer's.
 *
 * @param options see {@linkcode Resnet18Options}
 * @returns the network as data
 *
 * @example
 * ```ts
 * import { resnet18 } from "./resnet18.ts";
 * import { parameterCount } from "./layout.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(parameterCount(resnet18({ batchNorm: false })), 11_164_362);
 * ```
 */
export function resnet18({ batchNorm = true, classes = 10 }: Resnet18Options = {}): Model {
  const stages = [64, 128, 256, 512];
  return resnet({ stages, blocks: 2, batchNorm, shortcut: "projection", classes });
}

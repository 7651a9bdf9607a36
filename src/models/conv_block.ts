/** The block that convolutional nets are built of: convolution, batch norm, pooling, ReLU. @module */
import type { Conv2dLayer, Layer } from "./model.ts";

/** A convolution of a block. */
export interface ConvBlockOptions {
  /** Output channels. */
  readonly channels: number;
  /** Kernel, 3 unless said otherwise. */
  readonly kernel?: number;
  /** Stride, 1 unless said otherwise. */
  readonly stride?: number;
  /** Half the kernel, rounded down, unless said otherwise: with stride 1 an odd kernel keeps the size. */
  readonly padding?: number;
  /** With a bias unless a batch norm follows, or as said. */
  readonly bias?: boolean;
  /** Whether a batch norm follows (ε = 1e-5, momentum 0.1, PyTorch's defaults). */
  readonly batchNorm?: boolean;
  /** Whether a ReLU ends the block; yes unless said otherwise. */
  readonly relu?: boolean;
  /** A max pooling before the ReLU: both orders are the same function, and this one has fewer entries to clip. */
  readonly pool?: { readonly kernel: number; readonly stride: number };
}

/**
 * Convolution, batch norm if asked for, max pooling if asked for, ReLU.
 *
 * @example
 * ```ts
 * import { convBlock } from "./conv_block.ts";
 * import assert from "node:assert/strict";
 *
 * const kinds = convBlock({ channels: 8, batchNorm: true }).map(({ kind }) => kind);
 * assert.deepEqual(kinds, ["conv2d", "batch-norm", "activation"]);
 * assert.equal(convBlock({ channels: 8 }).length, 1); // the ReLU is the convolution's own
 * ```
 */
export function convBlock(options: ConvBlockOptions): Layer[] {
  const { channels, kernel = 3, stride = 1, batchNorm = false, relu = true, pool } = options;
  const { padding = Math.floor(kernel / 2), bias = !batchNorm } = options;
  const fused = relu && !batchNorm && pool === undefined;
  const activation = fused ? "relu" : "identity";
  const conv: Conv2dLayer = { kind: "conv2d", channels, kernel, stride, padding, bias, activation };
  const layers: Layer[] = [conv];
  if (batchNorm) layers.push({ kind: "batch-norm", epsilon: 1e-5, momentum: 0.1 });
  if (pool) layers.push({ kind: "max-pool", padding: 0, ...pool });
  if (relu && !fused) layers.push({ kind: "activation", activation: "relu" });
  return layers;
}

/** Residual networks of any stages, the common part of ResNet-18 and ResNet-20. @module */
import { convBlock } from "./conv_block.ts";
import type { Layer, Model } from "./model.ts";
import { residualBlock, type ResidualBlockOptions } from "./residual_block.ts";

/** What a residual network is made of. */
export interface ResnetOptions {
  /** Channels of each stage; every stage but the first halves the image. */
  readonly stages: readonly number[];
  /** Basic blocks in each stage. */
  readonly blocks: number;
  readonly batchNorm: boolean;
  readonly shortcut: ResidualBlockOptions["shortcut"];
  readonly classes: number;
}

/**
 * A residual network for 32 × 32 images: 3 × 3 convolution, stages of basic blocks, global average, dense layer.
 *
 * @example
 * ```ts
 * import { resnet } from "./resnet.ts";
 * import { everyLayer } from "./resolve.ts";
 * import assert from "node:assert/strict";
 *
 * const shared = { blocks: 2, batchNorm: false, shortcut: "pad", classes: 10 } as const;
 * const layers = everyLayer(resnet({ ...shared, stages: [8, 16] }));
 * assert.equal(layers.filter(({ layer }) => layer.kind === "conv2d").length, 1 + 2 * 2 * 2);
 * assert.deepEqual(layers.at(-2)?.input, [16, 16, 16]); // the second stage halves the image
 * ```
 */
export function resnet({ stages, blocks, batchNorm, shortcut, classes }: ResnetOptions): Model {
  let inputChannels = stages[0]!;
  const layers: Layer[] = convBlock({ channels: inputChannels, bias: false, batchNorm });
  for (const [stage, channels] of stages.entries()) {
    for (let block = 0; block < blocks; block++) {
      const stride = stage > 0 && block === 0 ? 2 : 1;
      layers.push(...residualBlock({ inputChannels, channels, stride, batchNorm, shortcut }));
      inputChannels = channels;
    }
  }
  layers.push(
    { kind: "global-average-pool" },
    { kind: "dense", units: classes, bias: true, activation: "identity" },
  );
  return { input: [3, 32, 32], layers, loss: "cross-entropy" };
}

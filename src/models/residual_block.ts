/** The basic block of residual networks. @module */
import { convBlock } from "./conv_block.ts";
import type { Layer } from "./model.ts";

/** A basic block. */
export interface ResidualBlockOptions {
  readonly inputChannels: number;
  readonly channels: number;
  readonly stride: number;
  readonly batchNorm: boolean;
  /** What stands beside the branch where shapes change: a 1 × 1 convolution, or zeros for the new channels. */
  readonly shortcut: "projection" | "pad";
}

/**
 * Two 3 × 3 convolutions without bias beside a shortcut, then ReLU (He et al. 2016, fig. 2 and §3.3).
 *
 * @example
 * ```ts
 * import { residualBlock } from "./residual_block.ts";
 * import assert from "node:assert/strict";
 *
 * const shared = { inputChannels: 8, stride: 1, batchNorm: false, shortcut: "pad" } as const;
 * const [same] = residualBlock({ ...shared, channels: 8 });
 * const [wider] = residualBlock({ ...shared, channels: 16 });
 * assert.ok(same?.kind === "residual" && same.shortcut.length === 0);
 * assert.ok(wider?.kind === "residual" && wider.shortcut[0]?.kind === "subsample");
 * ```
 */
export function residualBlock(options: ResidualBlockOptions): Layer[] {
  const { inputChannels, channels, stride, batchNorm } = options;
  const conv = (kernel: number, step: number, relu: boolean) =>
    convBlock({ channels, kernel, stride: step, bias: false, batchNorm, relu });
  const shortcut = (): Layer[] => {
    if (stride === 1 && inputChannels === channels) return [];
    if (options.shortcut === "pad") return [{ kind: "subsample", stride, channels }];
    return conv(1, stride, false);
  };
  return [
    {
      kind: "residual",
      branch: [...conv(3, stride, true), ...conv(3, 1, false)],
      shortcut: shortcut(),
    },
    { kind: "activation", activation: "relu" },
  ];
}

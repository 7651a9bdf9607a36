/** How the running means and variances of batch norms take in a minibatch. @module */
import type { Model } from "../../models/model.ts";
import { everyLayer, shapeSize } from "../../models/resolve.ts";
import { statisticsLayout } from "../../models/statistics.ts";

/**
 * Running statistics with one more minibatch: (1 − m)·old + m·new with the layer's momentum m. The new variance is the
 * unbiased one, n/(n − 1) times the one that the batch was normalised by, with n values a channel, as PyTorch's
 * `BatchNorm2d` documents it. In float64, stored as float32.
 *
 * @param statistics before; left as they are
 * @param moments mean and biased variance of the minibatch by the name of their block, e.g. `layers.1.variance`
 * @param count examples of the minibatch
 *
 * @example
 * ```ts
 * import { withBatch } from "./running_statistics.ts";
 * import assert from "node:assert/strict";
 *
 * const next = withBatch(
 *   { input: [1, 1, 1], layers: [{ kind: "batch-norm", epsilon: 1e-5, momentum: 0.5 }], loss: "cross-entropy" },
 *   Float32Array.of(0, 1),
 *   (name) => Float32Array.of(name.endsWith("mean") ? 4 : 3),
 *   2,
 * );
 * assert.deepEqual([...next], [2, 3.5]); // (1 + 3 · 2/1) / 2
 * ```
 */
export function withBatch(
  model: Model,
  statistics: Float32Array,
  moments: (name: string) => Float32Array,
  count: number,
): Float32Array {
  const layers = new Map(everyLayer(model).map((resolved) => [resolved.name, resolved]));
  const next = statistics.slice();
  for (const { name, layer: owner, role, offset, size } of statisticsLayout(model)) {
    const { layer, input } = layers.get(owner)!;
    const momentum = layer.kind === "batch-norm" ? layer.momentum : 0;
    const n = count * shapeSize(input.slice(1));
    const unbiased = role === "variance" ? n / (n - 1) : 1;
    const batch = moments(name);
    for (let c = 0; c < size; c++) {
      next[offset + c] = (1 - momentum) * statistics[offset + c]! + momentum * unbiased * batch[c]!;
    }
  }
  return next;
}

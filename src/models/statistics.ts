/** Where the running statistics of batch norms lie in their flat vector, and their initial values. @module */
import type { Model } from "./model.ts";
import { everyLayer } from "./resolve.ts";

/** The running mean or variance of one batch norm inside the flat vector of statistics. */
export interface StatisticsBlock {
  /** Unique and readable, e.g. `layers.1.mean`. */
  readonly name: string;
  /** Name of the batch norm. */
  readonly layer: string;
  /** Which of the two. */
  readonly role: "mean" | "variance";
  /** Where the block begins in the flat vector. */
  readonly offset: number;
  /** Number of entries: channels. */
  readonly size: number;
}

/**
 * Where the running statistics of every batch norm lie in their flat vector: layer after layer, mean before variance.
 * They are no parameters: nothing descends on them, and directions have no entries for them.
 *
 * @param model the network as data
 * @returns two blocks for each batch norm; none without
 *
 * @example
 * ```ts
 * import { statisticsLayout } from "./statistics.ts";
 * import { resnet20 } from "./resnet20.ts";
 * import assert from "node:assert/strict";
 *
 * const layout = statisticsLayout(resnet20());
 * assert.deepEqual(layout[1], {
 *   name: "layers.1.variance",
 *   layer: "layers.1",
 *   role: "variance",
 *   offset: 16,
 *   size: 16,
 * });
 * assert.equal(layout.reduce((sum, { size }) => sum + size, 0), 2 * 688);
 * ```
 */
export function statisticsLayout(model: Model): StatisticsBlock[] {
  let offset = 0;
  return everyLayer(model).flatMap(({ layer, name, input }) => {
    if (layer.kind !== "batch-norm") return [];
    const size = input[0]!;
    return (["mean", "variance"] as const).map((role): StatisticsBlock => {
      offset += size;
      return { name: `${name}.${role}`, layer: name, role, offset: offset - size, size };
    });
  });
}

/**
 * Running statistics before the first batch: means 0, variances 1.
 *
 * @param model the network as data
 * @returns as many entries as {@linkcode statisticsLayout} has; none without batch norm
 *
 * @example
 * ```ts
 * import { initialStatistics } from "./statistics.ts";
 * import assert from "node:assert/strict";
 *
 * const statistics = initialStatistics({
 *   input: [2, 4, 4],
 *   layers: [{ kind: "batch-norm", epsilon: 1e-5, momentum: 0.1 }, { kind: "flatten" }],
 *   loss: "cross-entropy",
 * });
 * assert.deepEqual([...statistics], [0, 0, 1, 1]);
 * ```
 */
export function initialStatistics(model: Model): Float32Array {
  const layout = statisticsLayout(model);
  const statistics = new Float32Array(layout.reduce((sum, { size }) => sum + size, 0));
  for (const { role, offset, size } of layout) {
    if (role === "variance") statistics.fill(1, offset, offset + size);
  }
  return statistics;
}

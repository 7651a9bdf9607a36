/** A figure of merit over seeds. @module */
import type { SeedEffect } from "../claims/effects.ts";
import type { Evidence } from "../claims/finding.ts";
import { meanInterval } from "../stats/inference/mean_interval.ts";

/**
 * Mean over seeds with its 95 % Student interval.
 *
 * @param label what was measured, with its unit where it has one
 * @param effects one finite number per seed
 * @param note what a reader must know
 * @returns one line, without an interval of one seed; none without seeds
 *
 * @example
 * ```ts
 * import { overSeeds } from "./over_seeds.ts";
 * import assert from "node:assert/strict";
 *
 * const [line] = overSeeds("Loss", [{ seed: 0, value: 1 }, { seed: 1, value: 3 }]);
 * assert.equal(line!.value, 2);
 * assert.deepEqual(overSeeds("Loss", []), []);
 * ```
 */
export function overSeeds(
  label: string,
  effects: readonly SeedEffect[],
  note?: string,
): readonly Evidence[] {
  if (effects.length === 0) return [];
  const { mean, interval } = meanInterval(effects.map(({ value }) => value));
  const common = { label, value: mean, ...(note === undefined ? {} : { note }) };
  return [effects.length < 2 ? common : { ...common, interval }];
}

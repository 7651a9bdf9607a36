/** One number per seed out of many runs. @module */
import type { SeedEffect } from "../claims/effects.ts";

/** How runs are told apart. */
export interface SeedKeys<Run> {
  /** The replicate. */
  seed(run: Run): number;
  /** The class, e.g. data set × net. */
  class(run: Run): string;
}

/**
 * One value per seed, whatever it is. A seed counts only if it has a run of every class that any seed has, so that seeds
 * stay comparable when a run was cut short.
 *
 * @param runs of all seeds, in any order
 * @param keys seed and class of a run
 * @param read the value of one seed's runs
 * @returns in the order of the seeds
 *
 * @example
 * ```ts
 * import { valuesBySeed } from "./by_seed.ts";
 * import assert from "node:assert/strict";
 *
 * const runs = [{ seed: 1, data: "a", x: 5 }, { seed: 0, data: "a", x: 2 }];
 * const keys = { seed: (run: typeof runs[0]) => run.seed, class: (run: typeof runs[0]) => run.data };
 * const values = valuesBySeed(runs, keys, ([run]) => run!.x);
 * assert.deepEqual(values, [{ seed: 0, value: 2 }, { seed: 1, value: 5 }]);
 * ```
 */
export function valuesBySeed<Run>(
  runs: readonly Run[],
  keys: SeedKeys<Run>,
  read: (seedRuns: readonly Run[]) => number,
): readonly SeedEffect[] {
  const classes = new Set(runs.map(keys.class)).size;
  return [...Map.groupBy(runs, keys.seed)]
    .filter(([, seedRuns]) => new Set(seedRuns.map(keys.class)).size === classes)
    .map(([seed, seedRuns]) => ({ seed, value: read(seedRuns) }))
    .sort((a, b) => a.seed - b.seed);
}

/**
 * As {@linkcode valuesBySeed}, without the seeds that have no such effect because nothing was measured for it.
 *
 * @param runs of all seeds, in any order
 * @param keys seed and class of a run
 * @param effect of one seed's runs; not finite where there is none
 * @returns finite numbers in the order of the seeds
 *
 * @example
 * ```ts
 * import { effectsBySeed } from "./by_seed.ts";
 * import assert from "node:assert/strict";
 *
 * const runs = [{ seed: 0, x: NaN }, { seed: 1, x: 5 }];
 * const keys = { seed: (run: typeof runs[0]) => run.seed, class: () => "all" };
 * assert.deepEqual(effectsBySeed(runs, keys, ([run]) => run!.x), [{ seed: 1, value: 5 }]);
 * ```
 */
export function effectsBySeed<Run>(
  runs: readonly Run[],
  keys: SeedKeys<Run>,
  effect: (seedRuns: readonly Run[]) => number,
): readonly SeedEffect[] {
  return valuesBySeed(runs, keys, effect).filter(({ value }) => Number.isFinite(value));
}

/** One number per seed, out of the runs of all configurations. @module */
import type { SeedEffect } from "../../../src/claims/effects.ts";
import { effectsBySeed, type SeedKeys } from "../../../src/evidence/by_seed.ts";

interface Keyed {
  readonly seed: number;
  readonly config: string;
}

const keys: SeedKeys<Keyed> = { seed: ({ seed }) => seed, class: ({ config }) => config };

/** One value per seed that has every configuration; not finite ones are left out. */
export function bySeed<R extends Keyed>(
  runs: readonly R[],
  read: (seedRuns: readonly R[]) => number,
): readonly SeedEffect[] {
  return effectsBySeed<R>(runs, keys, read);
}

/** Runs by configuration, in the order of the grid. */
export function byConfig<R extends Keyed>(
  runs: readonly R[],
): readonly (readonly [string, readonly R[]])[] {
  return [...Map.groupBy(runs, ({ config }) => config)];
}

/**
 * Why an effect over all configurations must not be concluded on: some were not run.
 *
 * @param wanted number of configurations that the rule speaks of
 */
export function fewerConfigs(
  runs: readonly Keyed[],
  wanted: number,
): { readonly inadmissible?: string } {
  const count = byConfig(runs).length;
  return count === 0 || count >= wanted
    ? {}
    : { inadmissible: `only ${count} of ${wanted} configurations were run` };
}

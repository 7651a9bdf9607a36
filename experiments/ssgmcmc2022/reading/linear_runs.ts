/** The linear cells that claims read. @module */
import type { SeedEffect } from "../../../src/claims/effects.ts";
import type { Records } from "../../../src/records/records.ts";
import type { LinearResult } from "../linear/record.ts";
import type { LinearSettings } from "../linear/settings.ts";
import { linear } from "../linear/study.ts";

/** One cell. */
export interface LinearRun {
  readonly seed: number;
  readonly settings: LinearSettings;
  readonly result: LinearResult;
}

/** The correlations that claims are judged at. */
export const CORRELATIONS = [0.5, 0.9] as const;

/** The cells of one correlation in which every coordinate is its own group. */
export function linearRuns(records: Records, correlation: number): readonly LinearRun[] {
  return records.of(linear)
    .map(({ cell, result }) => ({ seed: cell.seed, settings: cell.settings, result }))
    .filter(({ settings }) =>
      settings.correlation === correlation && settings.groups === settings.dimension
    );
}

/** One number a run. */
export function effectsOf(
  runs: readonly LinearRun[],
  read: (run: LinearRun) => number,
): readonly SeedEffect[] {
  return runs.map((run) => ({ seed: run.seed, value: read(run) }));
}

/** A class's name. */
export const className = (correlation: number) => `ρ = ${correlation}`;

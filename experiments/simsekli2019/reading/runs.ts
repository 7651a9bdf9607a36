/** The records of this experiment as claims and figures read them: one seed in one class. @module */
import type { ClassEffects, SeedEffect } from "../../../src/claims/effects.ts";
import type { CellRecord, Records } from "../../../src/records/records.ts";
import type { Study } from "../../../src/records/study.ts";

/** What one seed produced in one class. */
export interface Run<S, R> {
  readonly seed: number;
  /** Data set and net, or what else a claim is judged by. */
  readonly class: string;
  readonly settings: S;
  readonly result: R;
}

/** Data set and net of a cell: `<study>/<data>/<net>…/seed<N>`. */
function classOf({ cell }: CellRecord): string {
  return cell.id.split("/").slice(1, -1).join(", ");
}

/** All records of a study. */
export function runsOf<S, R>(records: Records, study: Study<S, R>): readonly Run<S, R>[] {
  return records.of(study).map((record) => ({
    seed: record.cell.seed,
    class: classOf(record),
    settings: record.cell.settings,
    result: record.result,
  }));
}

/**
 * One effect per seed and class, without the seeds that have none.
 *
 * @param value the effect of one seed's runs in one class; not a number where something is missing
 * @param by the class of a run; its own unless given
 */
export function classEffects<S, R>(
  runs: readonly Run<S, R>[],
  value: (runs: readonly Run<S, R>[]) => number,
  by: (run: Run<S, R>) => string = (run) => run.class,
): readonly ClassEffects<readonly SeedEffect[]>[] {
  return [...Map.groupBy(runs, by)].map(([name, own]) => ({
    name,
    effects: [...Map.groupBy(own, ({ seed }) => seed)]
      .map(([seed, seedRuns]) => ({ seed, value: value(seedRuns) }))
      .filter((effect) => Number.isFinite(effect.value))
      .sort((a, b) => a.seed - b.seed),
  }));
}

/** Mean; not a number without values. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

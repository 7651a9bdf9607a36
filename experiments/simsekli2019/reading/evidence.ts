/** Figures of merit per class that stand beside a verdict. @module */
import type { Evidence } from "../../../src/claims/finding.ts";
import { overSeeds } from "../../../src/evidence/over_seeds.ts";
import { classEffects, type Run } from "./runs.ts";

/** Mean over the seeds of each class; the class is named where there are several. */
export function evidenceByClass<S, R>(
  label: string,
  runs: readonly Run<S, R>[],
  value: (runs: readonly Run<S, R>[]) => number,
  { note, by }: { readonly note?: string; readonly by?: (run: Run<S, R>) => string } = {},
): readonly Evidence[] {
  const groups = classEffects(runs, value, by);
  return groups.flatMap(({ name, effects }) =>
    overSeeds(groups.length > 1 ? `${label} (${name})` : label, effects, note)
  );
}

/** The same, where a seed has one run in a class. */
export function evidenceByRun<S, R>(
  label: string,
  runs: readonly Run<S, R>[],
  value: (run: Run<S, R>) => number,
  note?: string,
): readonly Evidence[] {
  return evidenceByClass(label, runs, ([run]) => value(run!), note === undefined ? {} : { note });
}

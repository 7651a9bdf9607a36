/** The runs of the bump. @module */
import type { Records } from "../../../src/records/records.ts";
import type { BumpResult, BumpTerms } from "../bump/record.ts";
import type { BumpSettings } from "../bump/settings.ts";
import { bump } from "../bump/study.ts";
import type { Run } from "./run.ts";

/** Configurations that the rules speak of: n ∈ {20, 50, 200} × η ∈ {0.1, 0.5}. */
export const BUMP_CONFIGS = 6;

/** A run with what it was made of. */
export interface BumpRun extends Run<BumpTerms> {
  readonly settings: BumpSettings;
  readonly result: BumpResult;
}

/** Name of a configuration; the dimension is 2 unless it says otherwise. */
function bumpConfig({ dimension, examples, learningRate }: BumpSettings): string {
  const size = `n = ${examples}, η = ${learningRate}`;
  return dimension === 2 ? size : `d = ${dimension}, ${size}`;
}

/** In the order of the cells. */
export function bumpRuns(records: Records): readonly BumpRun[] {
  return records.of(bump).map(({ cell: { seed, settings }, result }) => ({
    seed,
    settings,
    result,
    config: bumpConfig(settings),
    gap: result.gap,
    terms: result.terms,
  }));
}

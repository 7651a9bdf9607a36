/** Reading numbers out of records: which samples, which test. @module */
import { mean } from "../../../src/stats/descriptive/mean.ts";
import type { Records } from "../../../src/records/records.ts";
import type { Study } from "../../../src/records/study.ts";
import type {
  Aggregate,
  CheckpointResult,
  Family,
  FamilyResult,
  NoiseResult,
  Place,
  SampleResult,
} from "../noise/record.ts";
import type { NoiseSettings } from "../noise/settings.ts";

/** The two normality tests that the paper is recalled to use: both must agree. */
export const TESTS = ["acceptedShapiroWilk", "acceptedAndersonDarling"] as const;

/** One of the tests that decide. */
export type DecidingTest = typeof TESTS[number];

/** A share of accepted directions. */
export type AcceptedBy = DecidingTest | "acceptedAndersonDarling1974";

/** What the tests are called. */
export const TEST_NAMES: Record<AcceptedBy, string> = {
  acceptedShapiroWilk: "Shapiro–Wilk",
  acceptedAndersonDarling: "Anderson–Darling",
  acceptedAndersonDarling1974: "Anderson–Darling (SciPy ≤ 1.16)",
};

/** A record of noise, typed. */
export interface Run {
  readonly seed: number;
  readonly settings: NoiseSettings;
  readonly result: NoiseResult;
}

/** The records of a study of noise. */
export function runsOf(
  records: Records,
  study: Study<NoiseSettings, NoiseResult>,
): readonly Run[] {
  return records.of(study).map(({ cell: { seed, settings }, result }) => ({
    seed,
    settings,
    result,
  }));
}

/** One sample with where it comes from. */
export interface Observation {
  readonly run: Run;
  readonly checkpoint: CheckpointResult;
  readonly family: FamilyResult;
  readonly sample: SampleResult;
}

/** Which samples a number is made of. */
export interface Selection {
  readonly family?: Family;
  readonly place?: Place;
  readonly batchSize?: number;
  /** The run's own n unless given. */
  readonly draws?: number;
  readonly replacement?: boolean;
}

/** Every sample of the runs that the selection names. */
export function observations(runs: readonly Run[], selection: Selection): readonly Observation[] {
  const { family, place, batchSize, draws, replacement = true } = selection;
  const samplesOf = (run: Run, checkpoint: CheckpointResult, one: FamilyResult) =>
    one.samples
      .filter((sample) =>
        sample.replacement === replacement &&
        (batchSize === undefined || sample.batchSize === batchSize) &&
        sample.draws === (draws ?? run.settings.draws)
      )
      .map((sample) => ({ run, checkpoint, family: one, sample }));
  return runs.flatMap((run) =>
    run.result.checkpoints
      .filter((checkpoint) => place === undefined || checkpoint.place === place)
      .flatMap((checkpoint) =>
        checkpoint.families
          .filter((one) => family === undefined || one.family === family)
          .flatMap((one) => samplesOf(run, checkpoint, one))
      )
  );
}

/** Acceptance gap Δ: share accepted minus the surrogate's; `null` where the test does not apply. */
export function gap(sample: SampleResult, by: AcceptedBy): number | null {
  return excess(sample, (one) => one[by]);
}

/** A number of the noise minus the surrogate's; `null` where one of them is missing. */
export function excess(
  sample: SampleResult,
  read: (aggregate: Aggregate) => number | null,
): number | null {
  const noise = read(sample.noise);
  const surrogate = read(sample.surrogate);
  return noise === null || surrogate === null ? null : noise - surrogate;
}

/** Mean over a run's selected samples of what is read; NaN where there is none. Late, that is the mean of T and 2T. */
export function meanOver(
  run: Run,
  selection: Selection,
  read: (observation: Observation) => number | null,
): number {
  return mean(observations([run], selection).flatMap((one) => read(one) ?? []));
}

/** Δ of one run at the selected samples. */
export function gapAt(run: Run, selection: Selection, by: AcceptedBy): number {
  return meanOver(run, selection, ({ sample }) => gap(sample, by));
}

/** W̄ in sd₀ from the surrogate's W̄, sd₀ being its standard deviation between sets; `null` where that is unknown or 0. */
export function standardisedMeanW({ family, sample }: Observation): number | null {
  const spread = family.spread.find((one) => one.draws === sample.draws)?.sdMeanW;
  const distance = excess(sample, ({ meanW }) => meanW);
  return distance === null || !spread ? null : distance / spread;
}

/** The sample size of both tests: n draws at every checkpoint. */
export function testedSizes(runs: readonly Run[]): Readonly<Record<string, readonly number[]>> {
  const sizes = [...new Set(runs.map((run) => run.settings.draws))];
  return { shapiroWilk: sizes, andersonDarling: sizes };
}

/** The data sets of the runs, in the order of the cells. */
export function byData(runs: readonly Run[]): ReadonlyMap<string, readonly Run[]> {
  return Map.groupBy(runs, ({ settings }) => settings.data.name);
}

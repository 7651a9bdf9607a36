/** Reading effects out of records: which samples, which test, one number per seed. @module */
import type { Records } from "../../../src/records/records.ts";
import type { SeedEffect } from "../../../src/claims/effects.ts";
import type { JointResult } from "../../norms/joint/record.ts";
import * as bySeed from "../../../src/evidence/by_seed.ts";
import { mean } from "../../../src/stats/descriptive/mean.ts";
import type {
  Aggregate,
  CheckpointResult,
  Family,
  FamilyResult,
  NoiseResult,
  Phase,
  SampleResult,
} from "../noise/record.ts";
import type { NoiseSettings } from "../noise/settings.ts";
import { noise } from "../noise/study.ts";

/** The two normality tests that the paper is recalled to use. */
export const TESTS = ["acceptedShapiroWilk", "acceptedAndersonDarling"] as const;

/** A share of accepted directions. */
export type AcceptedBy = keyof Pick<
  Aggregate,
  "acceptedShapiroWilk" | "acceptedAndersonDarling" | "acceptedAndersonDarling1974"
>;

/** A record of this experiment, typed. */
export interface Run {
  readonly seed: number;
  readonly settings: NoiseSettings;
  readonly result: NoiseResult;
}

/** The records of this experiment. */
export function runsOf(records: Records): readonly Run[] {
  return records.of(noise).map(({ cell: { seed, settings }, result }) => ({
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

/** Which samples an effect is made of. */
export interface Selection {
  readonly family?: Family;
  readonly phase?: Phase;
  readonly batchSizes?: readonly number[];
  readonly draws?: number;
  readonly replacement?: boolean;
  /** The tests that decide on these samples; both unless named. */
  readonly tests?: readonly AcceptedBy[];
}

/** Every sample of the runs that the selection names. */
export function observations(runs: readonly Run[], selection: Selection): readonly Observation[] {
  const { family, phase, batchSizes, draws, replacement = true } = selection;
  return runs.flatMap((run) =>
    run.result.checkpoints
      .filter((checkpoint) => phase === undefined || checkpoint.phase === phase)
      .flatMap((checkpoint) =>
        checkpoint.families
          .filter((one) => family === undefined || one.family === family)
          .flatMap((one) =>
            one.samples
              .filter((sample) =>
                sample.replacement === replacement &&
                (batchSizes === undefined || batchSizes.includes(sample.batchSize)) &&
                sample.draws === (draws ?? run.settings.draws)
              )
              .map((sample) => ({ run, checkpoint, family: one, sample }))
          )
      )
  );
}

/** Noise as a vector, at every checkpoint where it was measured. */
export function jointResults(runs: readonly Run[]): readonly JointResult[] {
  return runs.flatMap(({ result }) => result.checkpoints.flatMap(({ joint }) => joint ?? []));
}

export { mean };

/** Acceptance gap Δ: share accepted minus the surrogate's; `null` where the test does not apply. */
export function gap(sample: SampleResult, by: AcceptedBy): number | null {
  const accepted = sample.noise[by];
  const surrogate = sample.surrogate[by];
  return accepted === null || surrogate === null ? null : accepted - surrogate;
}

/** Mean of what is read from the observations, every data set × net weighing the same; `null` is left out. */
export function classMean(
  all: readonly Observation[],
  read: (observation: Observation) => number | null,
): number {
  const byClass = Map.groupBy(all, ({ run }) => className(run));
  return mean([...byClass.values()].map((group) => mean(group.flatMap((one) => read(one) ?? []))));
}

/** Mean Δ over observations, every data set × net weighing the same. */
export function meanGap(all: readonly Observation[], by: AcceptedBy): number {
  return classMean(all, ({ sample }) => gap(sample, by));
}

/** W̄ in sd₀ from the surrogate's W̄, sd₀ being its standard deviation between sets; `null` where that is unknown or 0. */
export function standardisedMeanW({ family, sample }: Observation): number | null {
  const spread = family.spread.find((one) => one.draws === sample.draws)?.sdMeanW;
  const { meanW } = sample.noise;
  const reference = sample.surrogate.meanW;
  return meanW === null || reference === null || !spread ? null : (meanW - reference) / spread;
}

/** The sample size of both tests: n draws at every checkpoint. */
export function testedSizes(runs: readonly Run[]): Readonly<Record<string, readonly number[]>> {
  const sizes = [...new Set(runs.map((run) => run.settings.draws))];
  return { shapiroWilk: sizes, andersonDarling: sizes };
}

/** Data set × net, e.g. `mnist-5k/fc100x3`. */
export function className({ settings: { data, net } }: Pick<Run, "settings">): string {
  return `${data.name}/${net.name}`;
}

/** How runs are told apart. */
const RUN: bySeed.SeedKeys<Run> = { seed: (run) => run.seed, class: className };

/** One value per seed that has a run of every data set × net, whatever the value is. */
export function valuesBySeed(
  runs: readonly Run[],
  read: (seedRuns: readonly Run[]) => number,
): readonly SeedEffect[] {
  return bySeed.valuesBySeed(runs, RUN, read);
}

/** As {@linkcode valuesBySeed}, without the seeds that have no such effect because nothing was measured for it. */
export function effectsBySeed(
  runs: readonly Run[],
  effect: (seedRuns: readonly Run[]) => number,
): readonly SeedEffect[] {
  return bySeed.effectsBySeed(runs, RUN, effect);
}

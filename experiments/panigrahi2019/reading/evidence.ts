/** The figures of merit that stand beside a verdict: per cell value, effect size, smallest effect visible. @module */
import type { Evidence } from "../../../src/claims/finding.ts";
import type { Region } from "../../../src/claims/region.ts";
import * as seeds from "../../../src/evidence/over_seeds.ts";
import { minimumDetectable } from "../../../src/noise/detectable.ts";
import {
  type AcceptedBy,
  classMean,
  effectsBySeed,
  meanGap,
  type Observation,
  observations,
  type Run,
  type Selection,
  TESTS,
} from "./runs.ts";
import type { Aggregate } from "../noise/record.ts";

/** Mean over seeds with its 95 % Student interval. */
export function overSeeds(
  label: string,
  runs: readonly Run[],
  effect: (seedRuns: readonly Run[]) => number,
  note?: string,
): readonly Evidence[] {
  return seeds.overSeeds(label, effectsBySeed(runs, effect), note);
}

/** What the tests are called. */
export const TEST_NAMES: Record<AcceptedBy, string> = {
  acceptedShapiroWilk: "Shapiro–Wilk",
  acceptedAndersonDarling: "Anderson–Darling (1986 constants)",
  acceptedAndersonDarling1974: "Anderson–Darling (SciPy ≤ 1.16)",
};

function meanOf(all: readonly Observation[], read: (aggregate: Aggregate) => number | null) {
  return classMean(all, ({ sample }) => {
    const noise = read(sample.noise);
    const surrogate = read(sample.surrogate);
    return noise === null || surrogate === null ? null : noise - surrogate;
  });
}

/** As the paper is recalled to do it: the bare share of accepted directions, no surrogate. */
export function papersWay(runs: readonly Run[], selection: Selection): readonly Evidence[] {
  return (["acceptedShapiroWilk", "acceptedAndersonDarling1974"] as const).flatMap((by) =>
    overSeeds(
      `The paper's way: share of directions accepted by ${TEST_NAMES[by]}`,
      runs,
      (seedRuns) => classMean(observations(seedRuns, selection), ({ sample }) => sample.noise[by]),
      "no surrogate; a Gaussian is accepted in about .95",
    )
  );
}

/** Corrected: every share and effect size minus the surrogate's, and the smallest effect that n could have seen. */
export function correctedWay(runs: readonly Run[], selection: Selection): readonly Evidence[] {
  const draws = selection.draws ?? runs[0]?.settings.draws;
  const at = selection.draws === undefined ? "" : `, n = ${selection.draws}`;
  const gaps = (Object.keys(TEST_NAMES) as AcceptedBy[]).flatMap((by) =>
    overSeeds(
      `Acceptance gap Δ by ${TEST_NAMES[by]}${at}`,
      runs,
      (seedRuns) => meanGap(observations(seedRuns, selection), by),
    )
  );
  const sizes: readonly [string, (aggregate: Aggregate) => number | null][] = [
    ["Mean |skewness| minus the surrogate's", (one) => one.meanAbsoluteSkewness],
    ["Mean excess kurtosis minus the surrogate's", (one) => one.meanExcessKurtosis],
    ["W deficit (1 − W̄) minus the surrogate's", (one) => one.meanW === null ? null : 1 - one.meanW],
  ];
  const effects = sizes.flatMap(([label, read]) =>
    overSeeds(`${label}${at}`, runs, (seedRuns) => meanOf(observations(seedRuns, selection), read))
  );
  if (draws === undefined) return [...gaps, ...effects];
  const visible = minimumDetectable(draws);
  return [...gaps, ...effects, {
    label: `Smallest |skewness| seen with 80 % power at n = ${draws}`,
    value: visible.skewness,
  }, {
    label: `Smallest excess kurtosis seen with 80 % power at n = ${draws}`,
    value: visible.excessKurtosis,
  }];
}

/** Δ of each batch size apart, by the test that is less favourable to the claim, as in its effect. */
export function byBatchSize(
  runs: readonly Run[],
  selection: Selection & { readonly batchSizes: readonly number[] },
  region: Region,
): readonly Evidence[] {
  const side = region.kind === "below" ? Math.max : Math.min;
  return selection.batchSizes.flatMap((batchSize) =>
    overSeeds(
      `Δ at b = ${batchSize}`,
      runs,
      (seedRuns) =>
        side(...gapsOf(observations(seedRuns, { ...selection, batchSizes: [batchSize] }))),
      `the ${region.kind === "below" ? "larger" : "smaller"} of both tests`,
    )
  );
}

/** Mean Δ by each of the tests that apply at this n. */
export function gapsOf(
  all: readonly Observation[],
  tests: readonly AcceptedBy[] = TESTS,
): readonly number[] {
  return tests.map((by) => meanGap(all, by)).filter(Number.isFinite);
}

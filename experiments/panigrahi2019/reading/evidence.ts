/** The figures of merit that stand beside a verdict: effect sizes, bare shares, the smallest effect visible. @module */
import type { Evidence } from "../../../src/claims/finding.ts";
import { overSeeds } from "../../../src/evidence/over_seeds.ts";
import { minimumDetectable } from "../../../src/noise/detectable.ts";
import type { Aggregate } from "../noise/record.ts";
import { seedEffects } from "./effects.ts";
import { byData, excess, gapAt, meanOver, type Run, type Selection, TEST_NAMES } from "./runs.ts";

/** A number of every data set: mean over its seeds with the 95 % Student interval. */
export function byDataSet(
  label: string,
  runs: readonly Run[],
  read: (run: Run) => number | null,
  note?: string,
): readonly Evidence[] {
  return [...byData(runs)].flatMap(([name, own]) =>
    overSeeds(`${label}, ${name}`, seedEffects(own, read), note)
  );
}

/** As the paper is recalled to do it: the bare share of accepted directions, no surrogate. */
export function papersWay(runs: readonly Run[], selection: Selection): readonly Evidence[] {
  return (["acceptedShapiroWilk", "acceptedAndersonDarling1974"] as const).flatMap((by) =>
    byDataSet(
      `The paper's way: share of directions accepted by ${TEST_NAMES[by]}`,
      runs,
      (run) => meanOver(run, selection, ({ sample }) => sample.noise[by]),
      "no surrogate; a Gaussian is accepted in about .95",
    )
  );
}

const SIZES: readonly (readonly [string, (aggregate: Aggregate) => number | null])[] = [
  ["Mean |skewness| minus the surrogate's", (one) => one.meanAbsoluteSkewness],
  ["Mean excess kurtosis minus the surrogate's", (one) => one.meanExcessKurtosis],
];

/** Effect sizes minus the surrogate's, and the smallest ones that n could have seen. */
export function effectSizes(runs: readonly Run[], selection: Selection): readonly Evidence[] {
  const draws = selection.draws ?? runs[0]?.settings.draws;
  if (draws === undefined) return [];
  const visible = minimumDetectable(draws);
  return [
    ...byDataSet(
      `Δ by ${TEST_NAMES.acceptedAndersonDarling1974}`,
      runs,
      (run) => gapAt(run, selection, "acceptedAndersonDarling1974"),
    ),
    ...SIZES.flatMap(([label, read]) =>
      byDataSet(
        label,
        runs,
        (run) => meanOver(run, selection, ({ sample }) => excess(sample, read)),
      )
    ),
    {
      label: `Smallest |skewness| seen with 80 % power at n = ${draws}`,
      value: visible.skewness,
    },
    {
      label: `Smallest excess kurtosis seen with 80 % power at n = ${draws}`,
      value: visible.excessKurtosis,
    },
  ];
}

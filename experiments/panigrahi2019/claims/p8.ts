/** P8: does the averaged W order the batch sizes? @module */
import type { Claim } from "../../../src/claims/claim.ts";
import type { ClassEffects, SeedEffect } from "../../../src/claims/effects.ts";
import type { Evidence } from "../../../src/claims/finding.ts";
import { everyClass } from "../../../src/claims/rules/every_class.ts";
import { meanInRegion } from "../../../src/claims/rules/mean_in_region.ts";
import { overSeeds } from "../../../src/evidence/over_seeds.ts";
import { noise } from "../noise/study.ts";
import { noiseCaveats } from "../reading/caveats.ts";
import { seedEffects } from "../reading/effects.ts";
import { lateMeanW, NULL_BAND, pairsOfW } from "../reading/order_of_w.ts";
import { byData, type Run, runsOf, testedSizes } from "../reading/runs.ts";

/** Fewest pairs outside the null band for a seed to have an order. */
const FEWEST_PAIRS = 3;

/** Fewest seeds with a θ: below, the class is inadmissible. */
const FEWEST_SEEDS = 6;

/** The smallest step between adjacent batch sizes in sd₀; `null` where too few pairs carry an order. */
function smallestStep(run: Run): number | null {
  const steps = pairsOfW(run).filter(({ inBand }) => !inBand).map(({ difference }) => difference);
  return steps.length < FEWEST_PAIRS ? null : Math.min(...steps);
}

function classOf([name, runs]: readonly [string, readonly Run[]]): ClassEffects<
  readonly SeedEffect[]
> {
  const effects = seedEffects(runs, smallestStep);
  const measured = runs.filter((run) => pairsOfW(run).length > 0).length;
  if (effects.length >= FEWEST_SEEDS || measured < FEWEST_SEEDS) return { name, effects };
  return {
    name,
    effects,
    inadmissible:
      `${effects.length} of ${measured} seeds have at least ${FEWEST_PAIRS} pairs of batch sizes outside the null band; ` +
      `${FEWEST_SEEDS} are needed`,
  };
}

function evidence([name, runs]: readonly [string, readonly Run[]]): readonly Evidence[] {
  const sizes = [
    ...new Set(runs.flatMap((run) => pairsOfW(run).flatMap((p) => [p.smaller, p.larger]))),
  ];
  const left = Map.groupBy(
    runs.flatMap((run) => pairsOfW(run).filter(({ inBand }) => inBand)),
    ({ smaller, larger }) => `${smaller}–${larger}`,
  );
  return [
    ...sizes.sort((a, b) => a - b).flatMap((batchSize) =>
      overSeeds(
        `W̄ late at b = ${batchSize}, in sd₀ from the null, ${name}`,
        seedEffects(runs, (run) => lateMeanW(run, batchSize)),
      )
    ),
    ...[...left].map(([pair, own]) => ({
      label: `Seeds in which the pair ${pair} lies in the null band and is left out, ${name}`,
      value: own.length,
      note: `of ${runs.length}`,
    })),
  ];
}

/** P8: adjacent batch sizes can be told apart by W̄. */
export const p8: Claim<readonly ClassEffects<readonly SeedEffect[]>[]> = {
  id: "P8",
  statement: "The averaged Shapiro–Wilk statistic orders the batch sizes late in training.",
  source: "derived",
  axis: "iteration-wise",
  effect:
    "θ = smallest of (W̄(2b) − W̄(b))/sd₀ over the adjacent pairs of b ∈ {32, 64, …, 4096}, late (mean of T and 2T); pairs " +
    `with both W̄ in the null band of ±${NULL_BAND} sd₀ left out; fewer than ${FEWEST_PAIRS} pairs left: no θ`,
  rule: everyClass(
    meanInRegion({ region: { kind: "above", bound: 2 }, minimumSeeds: FEWEST_SEEDS }),
  ),
  reads: [noise],
  estimators: ["shapiroWilk"],
  afterTraining: true,
  find(records) {
    const runs = runsOf(records, noise);
    const classes = [...byData(runs)];
    const { shapiroWilk } = testedSizes(runs);
    return {
      effects: classes.map(classOf),
      evidence: classes.flatMap(evidence),
      caveats: noiseCaveats(records, noise),
      sampleSizes: { shapiroWilk: shapiroWilk! },
    };
  },
};

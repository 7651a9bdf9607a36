/** P1, P1n, P2: large batches early in training. @module */
import type { Evidence } from "../../../src/claims/finding.ts";
import { overSeeds } from "../../../src/evidence/over_seeds.ts";
import { mean } from "../../../src/stats/descriptive/mean.ts";
import { SEEDS_ACROSS_NETS } from "../architectures/grid.ts";
import { architectures } from "../architectures/study.ts";
import { effectSizes, papersWay } from "../reading/evidence.ts";
import { byData, type DecidingTest, gapAt, type Run } from "../reading/runs.ts";
import { acceptanceClaim } from "./acceptance_claim.ts";
import { type EarlyCell, earlyClasses, LARGE_BATCHES } from "./classes.ts";

/** Largest shortfall of acceptance that still counts as "best described as Gaussian": 5 points. */
export const GAUSSIAN_MARGIN = -0.05;

const region = { kind: "above", bound: GAUSSIAN_MARGIN } as const;
const batches = LARGE_BATCHES.join(", ");

/** Δ on dense random directions at the run's own n. */
const denseGap = (run: Run, by: DecidingTest, at: EarlyCell) =>
  gapAt(run, { family: "sphere", ...at }, by);

/** Evidence of P1 and P2, at e. */
const beside = (runs: readonly Run[]): readonly Evidence[] => {
  const selection = { family: "sphere", place: "early", batchSize: 256 } as const;
  return [...papersWay(runs, selection), ...effectSizes(runs, selection)].map((one) => ({
    ...one,
    label: `At e, b = 256: ${one.label}`,
  }));
};

/** P1: large batches are Gaussian early. */
export const p1 = acceptanceClaim({
  id: "P1",
  statement:
    "For batch sizes 256 and above, SGN is best described as Gaussian in the early phase of training.",
  source: "abstract",
  effect:
    `θ = Δ on dense random directions; classes data set × b ∈ {${batches}} × steps {0, e = ⌈T/32⌉}`,
  region,
  classes: (runs) => earlyClasses(byData(runs), denseGap),
  evidence: beside,
});

/** P1n's number of draws for a test. */
function manyDraws({ settings: { manyDraws } }: Run, by: DecidingTest): number | undefined {
  return by === "acceptedShapiroWilk" ? manyDraws?.shapiroWilk : manyDraws?.andersonDarling;
}

/** Draws at which b* is stated: the paper's order of magnitude and ten times as many. */
const STATED_DRAWS = [1000, 10_000] as const;

/** Median over directions of b*(n) at e; ∞ where half of the directions have no noise. */
function medianPassing({ result }: Run, draws: number): number {
  return mean(
    result.checkpoints
      .filter(({ place }) => place === "early")
      .flatMap(({ families }) => families.filter(({ family }) => family === "sphere"))
      .flatMap(({ passing }) => passing.filter((row) => row.draws === draws))
      .map(({ byEither }) => byEither[2] ?? Infinity),
  );
}

/** The median b* of every data set. Some seed's may be ∞: then the mean is, and no interval bounds it. */
function passingEvidence(runs: readonly Run[]): readonly Evidence[] {
  return [...byData(runs)].flatMap(([name, own]) =>
    STATED_DRAWS.flatMap((draws): readonly Evidence[] => {
      const label = `Median b* at e, n = ${draws.toLocaleString("en-US")}, ${name}`;
      const effects = own.map((run) => ({ seed: run.seed, value: medianPassing(run, draws) }))
        .filter(({ value }) => !Number.isNaN(value));
      const never = effects.filter(({ value }) => value === Infinity).length;
      if (never === 0) {
        return overSeeds(label, effects, "exact cumulants; where noise passes as Gaussian");
      }
      return [{
        label,
        value: Infinity,
        note:
          `in ${never} of ${effects.length} seeds at least half of the directions have no noise: they pass at no batch size`,
      }];
    })
  );
}

/** P1n: P1 with as many draws as the tests allow. */
export const p1n = acceptanceClaim({
  id: "P1n",
  statement: "P1 is not an artefact of the number of draws: it also holds with more of them.",
  source: "derived",
  effect: "θ = Δ of P1 with n = 5000 (Shapiro–Wilk) and n = 10,000 (Anderson–Darling) on 50 of " +
    "the directions (smoke: 500 and 1000 on 10); classes as P1",
  region,
  classes: (runs) =>
    earlyClasses(byData(runs), (run, by, at) => {
      const draws = manyDraws(run, by);
      return draws === undefined ? null : gapAt(run, { family: "sphere", ...at, draws }, by);
    }),
  evidence: passingEvidence,
  sampleSizes(runs) {
    const sizes = (by: DecidingTest) => [
      ...new Set(runs.flatMap((run) => manyDraws(run, by) ?? [])),
    ];
    return {
      shapiroWilk: sizes("acceptedShapiroWilk"),
      andersonDarling: sizes("acceptedAndersonDarling"),
    };
  },
});

/** Data set × net, for the study of other nets. */
export const netName = ({ settings: { data, net } }: Pick<Run, "settings">) =>
  `${data.name}/${net.name}`;

/** P2: P1 on other nets. */
export const p2 = acceptanceClaim({
  id: "P2",
  statement: "P1 holds across architectures.",
  source: "abstract",
  effect: `θ = Δ of P1; classes net × b ∈ {${batches}} × steps {0, e}`,
  region,
  study: architectures,
  minimumSeeds: SEEDS_ACROSS_NETS,
  classes: (runs) => earlyClasses(Map.groupBy(runs, netName), denseGap),
  evidence: () => [],
});

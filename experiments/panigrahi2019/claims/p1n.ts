/** P1n: is P1 an artefact of the number of draws? @module */
import { noise } from "../noise/study.ts";
import type { Claim } from "../../../src/claims/claim.ts";
import type { SeedEffect } from "../../../src/claims/effects.ts";
import type { Evidence } from "../../../src/claims/finding.ts";
import { meanInRegion } from "../../../src/claims/rules/mean_in_region.ts";
import type { Profile } from "../../../src/records/study.ts";
import { grid } from "../noise/grid.ts";
import { correctedWay, overSeeds } from "../reading/evidence.ts";
import { effectsBySeed, mean, type Run, type Selection, valuesBySeed } from "../reading/runs.ts";
import { coreRuns, missingCaveats } from "../reading/scope.ts";
import { GAUSSIAN_MARGIN, LARGE_BATCHES } from "./batch_sizes.ts";
import { unfavourableGap } from "./gaussian_region.ts";

const region = { kind: "above", bound: GAUSSIAN_MARGIN } as const;

/** Draws at which b* is stated: the paper's order of magnitude and ten times as many, whatever a profile draws. */
const STATED_DRAWS = [1000, 10_000] as const;

/** A whole number as the texts spell it. */
const spelt = (count: number) => count < 10_000 ? `${count}` : count.toLocaleString("en-US");

/** Shapiro–Wilk's and Anderson–Darling's n in a profile, e.g. `5000 and 10,000`. */
function drawsOf(profile: Profile): string {
  const many = grid(profile).flatMap(({ settings }) => settings.manyDraws ?? [])[0]!;
  return `${spelt(many.shapiroWilk)} and ${spelt(many.andersonDarling)}`;
}

/** Each test at the number of draws that it allows. */
function selections(runs: readonly Run[]): readonly Selection[] {
  const settings = runs[0]?.settings.manyDraws;
  if (!settings) return [];
  const early = { family: "sphere", phase: "early", batchSizes: LARGE_BATCHES } as const;
  return [
    { ...early, draws: settings.shapiroWilk, tests: ["acceptedShapiroWilk"] },
    { ...early, draws: settings.andersonDarling, tests: ["acceptedAndersonDarling"] },
  ];
}

/** Median over directions of b*(n), averaged over the early checkpoints of all runs; ∞ where one of them is. */
function medianPassing(runs: readonly Run[], draws: number): number {
  const perRun = runs.map((run) =>
    mean(
      run.result.checkpoints
        .filter((checkpoint) => checkpoint.phase === "early")
        .flatMap((checkpoint) =>
          checkpoint.families
            .filter((one) => one.family === "sphere")
            .flatMap((one) =>
              one.passing.filter((row) => row.draws === draws).map((row) =>
                row.byEither[2] ?? Infinity
              )
            )
        ),
    )
  );
  return mean(perRun);
}

/** The median b* over seeds. Some seed's may be ∞: then the mean is, and no interval bounds it. */
function passingEvidence(runs: readonly Run[], draws: number): readonly Evidence[] {
  const label = `Median b* at n = ${spelt(draws)}`;
  const read = (seedRuns: readonly Run[]) => medianPassing(seedRuns, draws);
  const values = valuesBySeed(runs, read).map(({ value }) => value);
  const never = values.filter((value) => value === Infinity).length;
  if (never === 0) {
    const note = "exact cumulants; the batch size at which noise passes as Gaussian";
    return overSeeds(label, runs, read, note);
  }
  return [{
    label,
    value: Infinity,
    note:
      `in ${never} of ${values.length} seeds at least half of the directions of some checkpoint have no noise: ` +
      "they pass at no batch size",
  }];
}

/** P1n: P1 with as many draws as the tests allow. */
export const p1n: Claim<readonly SeedEffect[]> = {
  id: "P1n",
  statement: "P1 is not an artefact of the number of draws: it also holds with more of them.",
  source: "derived",
  axis: "iteration-wise",
  effect:
    `θ = the smaller of mean Δ by Shapiro–Wilk and by Anderson–Darling at n = ${
      drawsOf("laptop")
    } ` +
    `(smoke profile: ${drawsOf("smoke")}); b ∈ {${LARGE_BATCHES.join(", ")}}, early checkpoints`,
  rule: meanInRegion({ region, minimumSeeds: 8 }),
  reads: [noise],
  estimators: ["shapiroWilk", "andersonDarling"],
  find(records) {
    const runs = coreRuns(records);
    const chosen = selections(runs);
    return {
      effects: effectsBySeed(runs, (seedRuns) => unfavourableGap(seedRuns, chosen, region)),
      evidence: [
        ...chosen.flatMap((selection) => correctedWay(runs, selection)),
        ...STATED_DRAWS.flatMap((draws) => passingEvidence(runs, draws)),
      ],
      caveats: missingCaveats(records, "core"),
      sampleSizes: {
        shapiroWilk: chosen.slice(0, 1).map((one) => one.draws!),
        andersonDarling: chosen.slice(1).map((one) => one.draws!),
      },
    };
  },
};

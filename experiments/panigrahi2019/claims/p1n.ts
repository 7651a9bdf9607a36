/** P1n: is P1 an artefact of the number of draws? @module */
import type { Claim } from "../../../src/claims/mod.ts";
import { correctedWay, overSeeds } from "../evidence.ts";
import { effectsBySeed, mean, type Run, type Selection } from "../reading.ts";
import { coreRuns, missingCaveats } from "../scope.ts";
import { GAUSSIAN_MARGIN, LARGE_BATCHES } from "./batch_sizes.ts";
import { unfavourableGap } from "./gaussian_region.ts";

const region = { kind: "above", bound: GAUSSIAN_MARGIN } as const;

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

/** Median over directions of b*(n), averaged over the early checkpoints of all runs. */
function medianPassing(runs: readonly Run[], draws: number): number {
  const perRun = runs.map((run) =>
    mean(
      run.result.checkpoints
        .filter((checkpoint) => checkpoint.phase === "early")
        .flatMap((checkpoint) =>
          checkpoint.families
            .filter((one) => one.family === "sphere")
            .flatMap((one) =>
              one.passing.filter((row) => row.draws === draws).map((row) => row.byEither[2])
            )
        ),
    )
  );
  return mean(perRun);
}

/** P1n: P1 with as many draws as the tests allow. */
export const p1n: Claim = {
  id: "P1n",
  paper: "panigrahi2019",
  statement:
    "P1 is not an artefact of the number of draws: it holds with n = 5000 (Shapiro–Wilk) and n = 10,000 (Anderson–Darling).",
  source: "derived",
  effect:
    "θ = the smaller of mean Δ by Shapiro–Wilk at n = 5000 and by Anderson–Darling at n = 10,000; " +
    `b ∈ {${LARGE_BATCHES.join(", ")}}, early checkpoints`,
  region,
  estimators: ["shapiroWilk", "andersonDarling"],
  minimumSeeds: 8,
  find(results) {
    const runs = coreRuns(results);
    const chosen = selections(runs);
    return {
      classes: [{
        name: "all",
        effects: effectsBySeed(runs, (seedRuns) => unfavourableGap(seedRuns, chosen, region)),
      }],
      evidence: [
        ...chosen.flatMap((selection) => correctedWay(runs, selection)),
        ...[1000, 10_000].flatMap((draws) =>
          overSeeds(
            `Median b* at n = ${draws}`,
            runs,
            (seedRuns) => medianPassing(seedRuns, draws),
            "exact cumulants; the batch size at which noise passes as Gaussian",
          )
        ),
      ],
      caveats: missingCaveats(results, "core"),
      sampleSizes: {
        shapiroWilk: chosen.slice(0, 1).map((one) => one.draws!),
        andersonDarling: chosen.slice(1).map((one) => one.draws!),
      },
    };
  },
};

/** P2: does P1 hold for every data set and net? @module */
import type { Claim } from "../../../src/claims/mod.ts";
import { overSeeds } from "../evidence.ts";
import { effectsBySeed, meanGap, observations, runsOf } from "../reading.ts";
import { classesOf, judgedFamily, missingCaveats } from "../scope.ts";
import { GAUSSIAN_MARGIN, LARGE_BATCHES } from "./batch_sizes.ts";
import { unfavourableGap } from "./gaussian_region.ts";

const region = { kind: "above", bound: GAUSSIAN_MARGIN } as const;
const selection = { phase: "early", batchSizes: LARGE_BATCHES } as const;

/** P2: every class on its own (intersection–union). */
export const p2: Claim = {
  id: "P2",
  paper: "panigrahi2019",
  statement: "P1 holds across data sets and architectures.",
  source: "abstract",
  effect: "θ of P1, for every data set × net apart",
  region,
  estimators: ["shapiroWilk", "andersonDarling"],
  minimumSeeds: 3,
  find(results) {
    const runs = runsOf(results);
    const classes = [...classesOf(runs)].map(([name, group]) => {
      const family = judgedFamily(group[0]!);
      return {
        name: family === "sphere" ? name : `${name} (${family} directions)`,
        effects: effectsBySeed(
          group,
          (seedRuns) => unfavourableGap(seedRuns, [{ ...selection, family }], region),
        ),
      };
    });
    // Low-rank directions may stand in for dense ones only where both accept alike (papers/claims.md, "Conventions").
    const both = runs.filter((run) =>
      ["sphere", "low-rank"].every((family) =>
        run.settings.families.some((one) => one.family === family)
      )
    );
    const standIn = [...classesOf(both)].flatMap(([name, group]) =>
      overSeeds(
        `Stand-in check, ${name}: Δ on low-rank minus Δ on dense directions (Shapiro–Wilk)`,
        group,
        (seedRuns) =>
          meanGap(
            observations(seedRuns, { ...selection, family: "low-rank" }),
            "acceptedShapiroWilk",
          ) -
          meanGap(
            observations(seedRuns, { ...selection, family: "sphere" }),
            "acceptedShapiroWilk",
          ),
        "low-rank directions judge the larger nets",
      )
    );
    return {
      classes,
      evidence: standIn,
      caveats: missingCaveats(results, "all"),
      sampleSizes: [...new Set(runs.map((run) => run.settings.draws))],
    };
  },
};

/** P2: does P1 hold for every data set and net? @module */
import type { Claim } from "../../../src/claims/claim.ts";
import type { ClassEffects, SeedEffect } from "../../../src/claims/effects.ts";
import { everyClass } from "../../../src/claims/rules/every_class.ts";
import { meanInRegion } from "../../../src/claims/rules/mean_in_region.ts";
import { overSeeds } from "../reading/evidence.ts";
import {
  effectsBySeed,
  meanGap,
  observations,
  type Run,
  runsOf,
  testedSizes,
  TESTS,
} from "../reading/runs.ts";
import { classesOf, judgedFamily, missingCaveats } from "../reading/scope.ts";
import { noise } from "../noise/study.ts";
import { GAUSSIAN_MARGIN, LARGE_BATCHES } from "./batch_sizes.ts";
import { unfavourableGap } from "./gaussian_region.ts";

const region = { kind: "above", bound: GAUSSIAN_MARGIN } as const;
const selection = { phase: "early", batchSizes: LARGE_BATCHES } as const;

/** Largest difference of Δ between the families at which one may stand in for the other. */
const STAND_IN_MARGIN = 0.05;

/**
 * Low-rank directions may stand in for dense ones only where both accept alike (ADDENDUM.md): by both
 * tests, in at least two classes that have both families, the 95 % interval of the difference lies within ±.05.
 */
function standInCheck(runs: readonly Run[]) {
  const both = runs.filter((run) =>
    ["sphere", "low-rank"].every((family) =>
      run.settings.families.some((one) => one.family === family)
    )
  );
  let alike = 0;
  const evidence = [...classesOf(both)].flatMap(([name, group]) => {
    const rows = TESTS.flatMap((by) =>
      overSeeds(
        `Stand-in check, ${name}: Δ on low-rank minus Δ on dense directions (${
          by === "acceptedShapiroWilk" ? "Shapiro–Wilk" : "Anderson–Darling"
        })`,
        group,
        (seedRuns) =>
          meanGap(observations(seedRuns, { ...selection, family: "low-rank" }), by) -
          meanGap(observations(seedRuns, { ...selection, family: "sphere" }), by),
        "within ±.05 the low-rank directions may judge the larger nets",
      )
    );
    const within = rows.length === TESTS.length &&
      rows.every(({ interval }) =>
        interval !== undefined && Math.max(...interval.map(Math.abs)) < STAND_IN_MARGIN
      );
    if (within) alike++;
    return rows;
  });
  return { evidence, allowed: alike >= 2 };
}

/** P2: every class on its own (intersection–union). */
export const p2: Claim<readonly ClassEffects<readonly SeedEffect[]>[]> = {
  id: "P2",
  statement: "P1 holds across data sets and architectures.",
  source: "abstract",
  axis: "iteration-wise",
  effect: "θ of P1, for every data set × net apart",
  rule: everyClass(meanInRegion({ region, minimumSeeds: 3 })),
  reads: [noise],
  estimators: ["shapiroWilk", "andersonDarling"],
  find(records) {
    const all = runsOf(records);
    const standIn = standInCheck(all);
    const runs = standIn.allowed ? all : all.filter((run) => judgedFamily(run) === "sphere");
    const effects = [...classesOf(runs)].map(([name, group]) => {
      const family = judgedFamily(group[0]!);
      return {
        name: family === "sphere" ? name : `${name} (${family} directions)`,
        effects: effectsBySeed(
          group,
          (seedRuns) => unfavourableGap(seedRuns, [{ ...selection, family }], region),
        ),
      };
    });
    return {
      effects,
      evidence: standIn.evidence,
      caveats: [
        ...(standIn.allowed ? [] : [
          "nets that were measured on low-rank directions alone are left out: fewer than two classes passed the stand-in check",
        ]),
        ...missingCaveats(records, "all"),
      ],
      sampleSizes: testedSizes(runs),
    };
  },
};

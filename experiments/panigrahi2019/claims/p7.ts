/** P7c, P7e, P7i: do random directions overstate Gaussianity? @module */
import type { Claim } from "../../../src/claims/claim.ts";
import type { SeedEffect } from "../../../src/claims/effects.ts";
import { meanInRegion } from "../../../src/claims/rules/mean_in_region.ts";
import { correctedWay, overSeeds, TEST_NAMES } from "../reading/evidence.ts";
import {
  effectsBySeed,
  jointResults,
  mean,
  meanGap,
  observations,
  type Run,
  testedSizes,
  TESTS,
} from "../reading/runs.ts";
import type { JointSample } from "../../norms/joint/record.ts";
import type { Family } from "../noise/record.ts";
import { coreRuns, jointCaveats, jointRuns, missingCaveats } from "../reading/scope.ts";
import { noise } from "../noise/study.ts";

/** Ten points of acceptance. */
const rule = meanInRegion({ region: { kind: "above", bound: 0.1 }, minimumSeeds: 8 });

/** Δ random − Δ family by the test that shows the smaller difference. */
function overstatement(runs: readonly Run[], family: Family): number {
  const selection = { phase: "early", batchSizes: [256] } as const;
  return Math.min(
    ...TESTS.map((by) =>
      meanGap(observations(runs, { ...selection, family: "sphere" }), by) -
      meanGap(observations(runs, { ...selection, family }), by)
    ),
  );
}

function directionClaim(id: string, family: Family, words: string): Claim<readonly SeedEffect[]> {
  return {
    id,
    statement: `Random directions overstate Gaussianity: ${words} accept less often.`,
    source: "derived",
    axis: "iteration-wise",
    effect: `θ = Δ on random directions − Δ on ${words}; b = 256, early checkpoints, ` +
      "by the test that shows the smaller difference",
    rule,
    reads: [noise],
    estimators: ["shapiroWilk", "andersonDarling"],
    find(records) {
      const runs = coreRuns(records);
      const selection = { family, phase: "early", batchSizes: [256] } as const;
      return {
        effects: effectsBySeed(runs, (seedRuns) => overstatement(seedRuns, family)),
        evidence: correctedWay(runs, selection),
        caveats: missingCaveats(records, "core"),
        sampleSizes: testedSizes(runs),
      };
    },
  };
}

/** Share of checkpoints accepted along the direction that FastICA finds, minus the surrogates'. */
function directionGap(
  runs: readonly Run[],
  by: "acceptedShapiroWilk" | "acceptedAndersonDarling",
): number {
  const accepted = (samples: readonly JointSample[]) =>
    mean(samples.flatMap(({ direction }) => direction === null ? [] : direction[by] ? 1 : 0));
  const checkpoints = jointResults(runs);
  return accepted(checkpoints.map(({ noise }) => noise)) -
    accepted(checkpoints.flatMap(({ surrogates }) => surrogates));
}

/** P7i: against the direction that looks least Gaussian on other draws. */
export const p7i: Claim<readonly SeedEffect[]> = {
  id: "P7i",
  statement:
    "Random directions overstate Gaussianity: the direction that FastICA finds on other draws accepts less often.",
  source: "derived",
  axis: "iteration-wise",
  effect:
    "θ = Δ on random directions − Δ on the held-out ICA direction among the top eigenvectors; b = 256, " +
    "early checkpoints, by the test that shows the smaller difference",
  rule,
  reads: [noise],
  estimators: ["shapiroWilk", "andersonDarling"],
  find(records) {
    const runs = jointRuns(records);
    const selection = { family: "sphere", phase: "early", batchSizes: [256] } as const;
    const difference = (seedRuns: readonly Run[], by: typeof TESTS[number]) =>
      meanGap(observations(seedRuns, selection), by) - directionGap(seedRuns, by);
    const { shapiroWilk, andersonDarling } = testedSizes(runs);
    const sizes = jointResults(runs).map(({ draws }) => draws);
    return {
      effects: effectsBySeed(
        runs,
        (seedRuns) => Math.min(...TESTS.map((by) => difference(seedRuns, by))),
      ),
      evidence: TESTS.flatMap((by) =>
        overSeeds(
          `Δ on the ICA direction by ${TEST_NAMES[by]}`,
          runs,
          (seedRuns) => directionGap(seedRuns, by),
          "0 for a Gaussian; −.95 where every checkpoint is rejected",
        )
      ),
      caveats: jointCaveats(records),
      sampleSizes: {
        shapiroWilk: [...new Set([...shapiroWilk!, ...sizes])],
        andersonDarling: [...new Set([...andersonDarling!, ...sizes])],
      },
    };
  },
};

/** P7c: against coordinates of the parameter vector. */
export const p7c = directionClaim("P7c", "coordinates", "non-constant coordinates");

/** P7e: against the top eigenvectors of the noise covariance. */
export const p7e = directionClaim("P7e", "eigenvectors", "the top covariance eigenvectors");

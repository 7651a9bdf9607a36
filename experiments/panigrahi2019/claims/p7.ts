/** P7c, P7e: do random directions overstate Gaussianity? @module */
import type { Claim } from "../../../src/claims/mod.ts";
import { correctedWay } from "../evidence.ts";
import { effectsBySeed, meanGap, observations, type Run, testedSizes, TESTS } from "../reading.ts";
import type { Family } from "../result.ts";
import { coreRuns, missingCaveats } from "../scope.ts";

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

function directionClaim(id: string, family: Family, words: string): Claim {
  return {
    id,
    paper: "panigrahi2019",
    statement: `Random directions overstate Gaussianity: ${words} accept less often.`,
    source: "derived",
    effect: `θ = Δ on random directions − Δ on ${words}; b = 256, early checkpoints, ` +
      "by the test that shows the smaller difference",
    region: { kind: "above", bound: 0.1 },
    estimators: ["shapiroWilk", "andersonDarling"],
    minimumSeeds: 8,
    find(results) {
      const runs = coreRuns(results);
      const selection = { family, phase: "early", batchSizes: [256] } as const;
      return {
        classes: [{
          name: "all",
          effects: effectsBySeed(runs, (seedRuns) => overstatement(seedRuns, family)),
        }],
        evidence: correctedWay(runs, selection),
        caveats: missingCaveats(results, "core"),
        sampleSizes: testedSizes(runs),
      };
    },
  };
}

/** P7c: against coordinates of the parameter vector. */
export const p7c = directionClaim("P7c", "coordinates", "non-constant coordinates");

/** P7e: against the top eigenvectors of the noise covariance. */
export const p7e = directionClaim("P7e", "eigenvectors", "the top 10 covariance eigenvectors");

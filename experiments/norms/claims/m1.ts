/** M1: is what is not Gaussian about the noise vector its length? @module */
import type { Claim } from "../../../src/claims/claim.ts";
import type { SeedEffect } from "../../../src/claims/effects.ts";
import type { Evidence } from "../../../src/claims/finding.ts";
import { meanInRegion } from "../../../src/claims/rules/mean_in_region.ts";
import { overSeeds } from "../../panigrahi2019/reading/evidence.ts";
import { JOINT_TESTS, jointRejections } from "../../panigrahi2019/reading/joint_rejections.ts";
import { effectsBySeed, jointResults, mean, type Run } from "../../panigrahi2019/reading/runs.ts";
import type { JointStatistics } from "../joint/record.ts";
import { noise } from "../../panigrahi2019/noise/study.ts";
import { jointCaveats, jointRuns } from "../../panigrahi2019/reading/scope.ts";

const TESTS = Object.keys(JOINT_TESTS) as (keyof JointStatistics)[];

const NAMES: Record<keyof JointStatistics, string> = {
  mardiaSkewness: "Mardia's skewness",
  mardiaKurtosis: "Mardia's kurtosis",
  henzeZirkler: "Henze–Zirkler",
  energy: "the energy test",
};

/** Rejection rate minus the surrogate's, over the statistics named. */
function excess(
  runs: readonly Run[],
  part: "whole" | "unit",
  tests: readonly (keyof JointStatistics)[] = TESTS,
): number {
  const checkpoints = jointResults(runs);
  return mean(tests.map((test) => {
    const { noise, surrogate } = jointRejections(checkpoints, part, test);
    return noise - surrogate;
  }));
}

function evidence(runs: readonly Run[]): readonly Evidence[] {
  const rates = TESTS.flatMap((test) =>
    (["whole", "unit"] as const).flatMap((part) =>
      overSeeds(
        `Rejection by ${NAMES[test]} minus the surrogate's, on ${part === "whole" ? "g" : "g/‖g‖"}`,
        runs,
        (seedRuns) => excess(seedRuns, part, [test]),
      )
    )
  );
  const norms = (read: (one: ReturnType<typeof jointResults>[number]) => number) =>
  (
    seedRuns: readonly Run[],
  ) => mean(jointResults(seedRuns).map(read));
  return [
    ...rates,
    ...overSeeds(
      "CV of ‖g‖² over its surrogates'",
      runs,
      norms(({ noise, surrogates }) =>
        noise.normVariation / mean(surrogates.map((one) => one.normVariation))
      ),
      "1 for a Gaussian",
    ),
    ...overSeeds(
      "CV of ‖g‖² over √(2/r_eff)",
      runs,
      norms((one) => one.noise.normVariation / one.gaussianNormVariation),
      "1 for a Gaussian",
    ),
    ...overSeeds(
      "Share of checkpoints where ‖g‖² differs from a surrogate's (two-sample Kolmogorov–Smirnov, .05)",
      runs,
      norms(({ normPValue }) => normPValue < 0.05 ? 1 : 0),
      "a Gaussian: .05",
    ),
  ];
}

/** M1: rejection falls when the length of the vector is divided out. */
export const m1: Claim<readonly SeedEffect[]> = {
  id: "M1",
  statement:
    "What is not Gaussian about the noise vector is at least in part its length: without it, the vector is rejected less often.",
  source: "derived",
  axis: "iteration-wise",
  effect:
    "θ = (rejection − surrogate's) on whitened g − the same on g/‖g‖; top eigenvectors, b = 256, " +
    "early checkpoints, mean of Mardia's skewness and kurtosis, Henze–Zirkler and energy",
  rule: meanInRegion({ region: { kind: "above", bound: 0.1 }, minimumSeeds: 8 }),
  reads: [noise],
  estimators: ["mardiaSkewness", "mardiaKurtosis", "henzeZirkler", "energyStatistic"],
  find(records) {
    const runs = jointRuns(records);
    const sizes = [...new Set(jointResults(runs).map(({ draws }) => draws))];
    return {
      effects: effectsBySeed(
        runs,
        (seedRuns) => excess(seedRuns, "whole") - excess(seedRuns, "unit"),
      ),
      evidence: evidence(runs),
      caveats: jointCaveats(records),
      sampleSizes: Object.fromEntries(this.estimators.map((name) => [name, sizes])),
    };
  },
};

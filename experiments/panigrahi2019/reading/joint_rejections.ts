/** How often joint normality is rejected, against surrogates through the same map. @module */
import type { JointResult, JointSample, JointStatistics } from "../noise/joint_record.ts";
import { mean } from "./runs.ts";
import { TEST_LEVEL } from "../noise/test_level.ts";

/** The statistics, with the sides on which they speak against a Gaussian. */
export const JOINT_TESTS: Readonly<Record<keyof JointStatistics, "upper" | "both">> = {
  mardiaSkewness: "upper",
  mardiaKurtosis: "both",
  henzeZirkler: "upper",
  energy: "upper",
};

/** Monte Carlo p-value: rank among null values (Davison & Hinkley 1997, section 4.2.1). */
function rankPValue(value: number, nulls: readonly number[], sides: "upper" | "both"): number {
  const upper = (1 + nulls.filter((one) => one >= value).length) / (1 + nulls.length);
  if (sides === "upper") return upper;
  const lower = (1 + nulls.filter((one) => one <= value).length) / (1 + nulls.length);
  return Math.min(1, 2 * Math.min(upper, lower));
}

/** Rejection rates of the noise and of its surrogates. */
export interface JointRejections {
  readonly noise: number;
  readonly surrogate: number;
}

/**
 * Share of checkpoints at which a statistic rejects at level .05. After whitening the law of a Gaussian's statistic
 * depends on n and k alone, so that the surrogates of all checkpoints together are the null; a surrogate is judged
 * against the others.
 *
 * @param checkpoints the joint results of one seed
 * @param part the vectors, or their directions alone
 * @param test the statistic
 */
export function jointRejections(
  checkpoints: readonly JointResult[],
  part: "whole" | "unit",
  test: keyof JointStatistics,
): JointRejections {
  const read = (sample: JointSample) => sample[part][test];
  const nulls = checkpoints.flatMap(({ surrogates }) => surrogates.map(read));
  const rejects = (value: number, among: readonly number[]) =>
    rankPValue(value, among, JOINT_TESTS[test]) <= TEST_LEVEL ? 1 : 0;
  return {
    noise: mean(checkpoints.map(({ noise }) => rejects(read(noise), nulls))),
    surrogate: mean(nulls.map((value, index) => rejects(value, nulls.toSpliced(index, 1)))),
  };
}

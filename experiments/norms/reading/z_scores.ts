/** How far the statistics of a run's noise vectors lie from those of Gaussian vectors. @module */
import { mean } from "../../../src/stats/descriptive/mean.ts";
import type { JointResult, JointSample, JointStatistics } from "../joint/record.ts";

/** The statistics, with their names. */
export const STATISTICS: Readonly<Record<keyof JointStatistics, string>> = {
  mardiaKurtosis: "Mardia's kurtosis",
  henzeZirkler: "Henze–Zirkler",
  energy: "the energy statistic",
};

/** All of them. */
export const STATISTIC_KEYS = Object.keys(STATISTICS) as (keyof JointStatistics)[];

/** Of the vectors, or of their directions alone. */
export type Part = keyof JointSample;

/** (statistic − mean of the Gaussian sets)/their standard deviation. */
function z(value: number, nulls: readonly number[]): number {
  const centre = mean(nulls);
  const squares = nulls.reduce((sum, one) => sum + (one - centre) ** 2, 0);
  return (value - centre) / Math.sqrt(squares / (nulls.length - 1));
}

/**
 * Mean z of one set of noise vectors.
 *
 * @param gaussian sets of Gaussian vectors through the same map
 * @param part the vectors, or their directions
 * @param statistics all unless given
 */
export function sampleZ(
  noise: JointSample,
  gaussian: readonly JointSample[],
  part: Part,
  statistics: readonly (keyof JointStatistics)[] = STATISTIC_KEYS,
): number {
  return mean(
    statistics.map((key) => z(noise[part][key], gaussian.map((one) => one[part][key]))),
  );
}

/**
 * Mean z late, over T and 2T and the statistics named; NaN where nothing late was measured.
 *
 * @param batchSize of the noise
 * @param statistics all unless given
 */
export function meanZ(
  { late, gaussian }: JointResult,
  batchSize: number,
  part: Part,
  statistics: readonly (keyof JointStatistics)[] = STATISTIC_KEYS,
): number {
  return mean(
    late.filter((one) => one.batchSize === batchSize)
      .map(({ noise }) => sampleZ(noise, gaussian, part, statistics)),
  );
}

/** Share of the joint excess that goes with the length: 1 − mean z(g/‖g‖)/mean z(g). */
export function lengthShare(zWhole: number, zUnit: number): number {
  return 1 - zUnit / zWhole;
}

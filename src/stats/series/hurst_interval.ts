import { UserError } from "../../errors.ts";
import type { Stream } from "../../random/mod.ts";
import { fractionalGaussianNoise } from "./fractional_gaussian_noise.ts";

/** Simulated series have their exponent inside this range, where fractional Gaussian noise exists. */
const [LEAST, MOST] = [0.02, 0.98];

/** A Hurst exponent with its uncertainty. */
export interface HurstInterval {
  readonly hurst: number;
  /** The standard deviation of the estimator over the simulated series. */
  readonly standardError: number;
  /** The mean of the estimator over the simulated series, less the exponent they were drawn with. */
  readonly bias: number;
  readonly low: number;
  readonly high: number;
}

/**
 * An interval for a Hurst exponent by parametric bootstrap: the estimator's spread on fractional
 * Gaussian noise of the estimated exponent and the same length. The residuals of the log–log line are
 * no measure of this: neighbouring points share their data. The interval is the basic one,
 * [2Ĥ − q_{1−a}, 2Ĥ − q_a] with a = (1 − level)/2, so it corrects the estimator's bias (Davison & Hinkley
 * 1997, equation 5.6).
 *
 * Heavy tails widen R/S and DFA little, but other kinds of dependence are not covered.
 *
 * @param x the values in order
 * @param estimator the exponent of a series, e.g. `(x) => rescaledRange(x).hurst`
 * @param random the stream of the simulated series
 * @param replicates how many, ≥ 39
 * @param level confidence level in (0, 1)
 * @throws {UserError} if replicates or level is out of range; whatever the estimator throws
 *
 * @example
 * ```ts
 * import { hurstInterval } from "./hurst_interval.ts";
 * import { detrendedFluctuation } from "./detrended_fluctuation.ts";
 * import { fillNormal, stream } from "../../random/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const white = new Float64Array(500);
 * fillNormal(stream("example"), white);
 * const found = hurstInterval(white, (x) => detrendedFluctuation(x).hurst, stream("bootstrap"), 99);
 * assert.ok(found.low < found.high && found.standardError < 0.2);
 * ```
 */
export function hurstInterval(
  x: Float64Array,
  estimator: (x: Float64Array) => number,
  random: Stream,
  replicates = 199,
  level = 0.95,
): HurstInterval {
  if (!Number.isInteger(replicates) || replicates < 39 || !(level > 0 && level < 1)) {
    throw new UserError(
      `hurstInterval: ${replicates} replicates at level ${level}; give at least 39 and a level between 0 and 1`,
    );
  }
  const hurst = estimator(x);
  const drawnWith = Math.min(MOST, Math.max(LEAST, hurst));
  const deviations = Float64Array.from(
    fractionalGaussianNoise(drawnWith, x.length, random, replicates),
    (series) => estimator(series) - drawnWith,
  ).sort();
  const bias = deviations.reduce((sum, value) => sum + value, 0) / replicates;
  const squares = deviations.reduce((sum, value) => sum + (value - bias) ** 2, 0);
  // The (R + 1)a-th order statistic, as for a Monte Carlo test.
  const cut = Math.max(1, Math.floor((replicates + 1) * (1 - level) / 2));
  return {
    hurst,
    standardError: Math.sqrt(squares / (replicates - 1)),
    bias,
    low: hurst - deviations[replicates - cut]!,
    high: hurst - deviations[cut - 1]!,
  };
}

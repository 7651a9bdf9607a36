/** Intervals for Hurst exponents by parametric bootstrap on fractional Gaussian noise. @module */
import { mean } from "../descriptive/mean.ts";
import { checkConfidence } from "../checks/check_confidence.ts";
import { checkCount } from "../checks/check_count.ts";
import type { Stream } from "../../random/stream.ts";
import { fractionalGaussianNoise } from "./fractional_gaussian_noise.ts";

/** Simulated series have their exponent inside this range, where fractional Gaussian noise exists. */
const [LEAST, MOST] = [0.02, 0.98];

/** How far to either side the estimator's response is measured. */
const STEP = 0.1;

/** A response below this would say that the estimator hardly sees the exponent. */
const LEAST_SLOPE = 0.2;

/** A Hurst exponent with its uncertainty. */
export interface HurstInterval {
  /** What the estimator gave. */
  readonly hurst: number;
  /** The exponent at which the estimator would give `hurst` on average. */
  readonly corrected: number;
  /** Of `corrected`. */
  readonly standardError: number;
  /** Lower end of the interval for the exponent. */
  readonly low: number;
  /** Upper end of the interval for the exponent. */
  readonly high: number;
}

/**
 * An interval for a Hurst exponent by parametric bootstrap: the estimator's errors on fractional
 * Gaussian noise of the same length. The residuals of the log–log line are no measure of this:
 * neighbouring points share their data. An estimator's mean is not the exponent, nor does it rise with
 * slope 1 (for R/S at n = 512 with 0.75), so noise is drawn first at Ĥ ± 0.1 to find that line; then, at
 * the exponent that it maps to Ĥ, for the errors, which are divided by its slope (linear calibration;
 * Davison & Hinkley 1997, section 5.2.1 for the basic interval, and Gouriéroux, Monfort & Renault, Journal
 * of Applied Econometrics 8 (1993) S85–S118, for the inversion).
 *
 * Measured coverage at n = 256, level 95 %: 93.5 to 96 % for H = 0.3, 0.5, 0.7, by R/S and
 * by DFA (400 series each).
 *
 * Heavy tails widen R/S and DFA little, but other kinds of dependence are not covered.
 *
 * @param x the values in order
 * @param estimator the exponent of a series, e.g. `(x) => rescaledRange(x).hurst`
 * @param random the stream of the simulated series
 * @param replicates how many, ≥ 39
 * @param level confidence level in (0, 1)
 * @returns Ĥ, the exponent corrected for the estimator's bias, its standard error, and the ends of its interval
 * @throws {RangeError} if replicates or level is out of range; whatever the estimator throws
 *
 * @example
 * ```ts
 * import { hurstInterval } from "./hurst_interval.ts";
 * import { detrendedFluctuation } from "./detrended_fluctuation.ts";
 * import { fillNormal } from "../../random/normal.ts";
 * import { stream } from "../../random/stream.ts";
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
  checkCount("hurstInterval", "replicates", replicates, 39);
  checkConfidence("hurstInterval", level);
  const hurst = estimator(x);
  if (Number.isNaN(hurst)) throw new RangeError(`hurstInterval: the estimator gave ${hurst}`);
  const estimates = (exponent: number, part: string) =>
    Float64Array.from(
      fractionalGaussianNoise(exponent, x.length, random.child(part), replicates),
      estimator,
    );
  // The same normals at both exponents, so that their difference is hardly noisy.
  const middle = Math.min(MOST - STEP, Math.max(LEAST + STEP, hurst));
  const [below, above] = [middle - STEP, middle + STEP];
  const meanBelow = mean(estimates(below, "slope"));
  const meanAbove = mean(estimates(above, "slope"));
  const slope = Math.max(LEAST_SLOPE, (meanAbove - meanBelow) / (above - below));
  const corrected = within(below + (hurst - meanBelow) / slope);
  const implied = estimates(corrected, "errors")
    .map((estimate) => corrected + (hurst - estimate) / slope)
    .sort();
  const centre = mean(implied);
  const squares = implied.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  // The (R + 1)a-th order statistic, as for a Monte Carlo test.
  const cut = Math.max(1, Math.floor((replicates + 1) * (1 - level) / 2));
  return {
    hurst,
    corrected,
    standardError: Math.sqrt(squares / (replicates - 1)),
    low: implied[cut - 1]!,
    high: implied[replicates - cut]!,
  };
}

function within(hurst: number): number {
  return Math.min(MOST, Math.max(LEAST, hurst));
}

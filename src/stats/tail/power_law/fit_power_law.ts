/** Power laws by the method of Clauset, Shalizi and Newman. @module */

/** A fitted power law p(x) = (a−1)/x_min·(x/x_min)^(−a) on x ≥ x_min. */
export interface PowerLawFit {
  /** Exponent a of the density; the tail index of P(X > x) is a − 1. */
  readonly exponent: number;
  /** Standard error (a − 1)/√n of the exponent, x_min taken as given. */
  readonly standardError: number;
  /** Where the power law starts. */
  readonly xMin: number;
  /** Distance between the tail's empirical distribution function and the fit. */
  readonly distance: number;
  /** Number of values from x_min up. */
  readonly tailCount: number;
}

/** What {@linkcode fitPowerLaw} may be told. */
export interface PowerLawOptions {
  /** Fixes x_min instead of searching it. */
  readonly xMin?: number;
  /** At most so many values of x_min are tried, evenly spread over the ranks; 1000 unless said otherwise. */
  readonly mostCandidates?: number;
}

/** The positive values in rising order. */
export function sortedPositive(name: string, x: Float64Array): Float64Array {
  for (let i = 0; i < x.length; i++) {
    if (!(x[i]! > 0 && x[i]! < Infinity)) {
      throw new RangeError(`${name}: value ${i} is ${x[i]}; values must be positive and finite`);
    }
  }
  const sorted = Float64Array.from(x).sort();
  if (sorted.length < 3 || sorted[0] === sorted[sorted.length - 1]) {
    throw new RangeError(`${name}: needs at least 3 values that are not all equal`);
  }
  return sorted;
}

/** The fit of the values from index `from`, given their logarithms and Σ log from there on. */
function fitTail(
  sorted: Float64Array,
  logs: Float64Array,
  from: number,
  logSum: number,
): PowerLawFit {
  const n = sorted.length - from;
  const base = logs[from]!;
  const slope = n / (logSum - n * base);
  let distance = 0;
  let below = 0;
  for (let i = 0; i < n; i++) {
    if (i > 0 && sorted[from + i] !== sorted[from + i - 1]) below = i / n;
    const cdf = -Math.expm1(-slope * (logs[from + i]! - base));
    const gap = Math.abs(below - cdf);
    if (gap > distance) distance = gap;
  }
  return {
    exponent: 1 + slope,
    standardError: slope / Math.sqrt(n),
    xMin: sorted[from]!,
    distance,
    tailCount: n,
  };
}

/**
 * Fits a continuous power law to the upper part of a sample (Clauset, Shalizi and Newman 2009, *SIAM Review* 51:661): for every x_min the
 * exponent by maximum likelihood, a = 1 + n/Σ log(xᵢ/x_min) (equation 3.1), and the x_min with the least Kolmogorov–Smirnov
 * distance (section 3.3). As in the authors' code the empirical distribution function at a value is the share below it.
 *
 * A fit is not a test: {@linkcode powerLawPValue} and {@linkcode comparePowerLaw} are.
 *
 * @param x positive values
 * @param options x_min, or how many to try
 * @returns the fit
 * @throws {RangeError} if a value is not positive and finite, values are fewer than 3 or all equal, or fewer than 2 lie above `xMin`
 *
 * @example
 * ```ts
 * import { fitPowerLaw } from "./fit_power_law.ts";
 * import assert from "node:assert/strict";
 *
 * const x = Float64Array.from({ length: 500 }, (_, i) => 2 * (1 - (i + 0.5) / 500) ** (-1 / 1.5));
 * assert(Math.abs(fitPowerLaw(x).exponent - 2.5) < 0.05);
 * ```
 */
export function fitPowerLaw(x: Float64Array, options: PowerLawOptions = {}): PowerLawFit {
  const sorted = sortedPositive("fitPowerLaw", x);
  const n = sorted.length;
  const logs = sorted.map(Math.log);
  const sums = new Float64Array(n + 1);
  for (let i = n - 1; i >= 0; i--) sums[i] = sums[i + 1]! + logs[i]!;
  if (options.xMin !== undefined) {
    const xMin = options.xMin;
    const from = sorted.findIndex((v) => v >= xMin);
    if (!(xMin > 0) || from < 0 || sorted[from] === sorted[n - 1]) {
      throw new RangeError(`fitPowerLaw: fewer than 2 different values from xMin = ${xMin} up`);
    }
    // The law starts at xMin itself, whether or not a value lies there.
    const tail = Float64Array.of(xMin, ...sorted.subarray(from));
    return withGivenStart(tail);
  }
  const starts: number[] = [];
  for (let i = 0; i < n; i++) {
    if ((i === 0 || sorted[i] !== sorted[i - 1]) && sorted[i] !== sorted[n - 1]) starts.push(i);
  }
  const most = Math.max(2, options.mostCandidates ?? 1000);
  const tried = Math.min(most, starts.length);
  let best: PowerLawFit | undefined;
  for (let k = 0; k < tried; k++) {
    const from = starts[tried === 1 ? 0 : Math.round(k * (starts.length - 1) / (tried - 1))]!;
    const fit = fitTail(sorted, logs, from, sums[from]!);
    if (best === undefined || fit.distance < best.distance) best = fit;
  }
  return best!;
}

/** `tail[0]` is x_min, the rest are the values. */
function withGivenStart(tail: Float64Array): PowerLawFit {
  const n = tail.length - 1;
  const base = Math.log(tail[0]!);
  let sum = 0;
  for (let i = 1; i <= n; i++) sum += Math.log(tail[i]!) - base;
  const slope = n / sum;
  let distance = 0;
  let below = 0;
  for (let i = 0; i < n; i++) {
    if (i > 0 && tail[i + 1] !== tail[i]) below = i / n;
    const cdf = -Math.expm1(-slope * (Math.log(tail[i + 1]!) - base));
    distance = Math.max(distance, Math.abs(below - cdf));
  }
  return {
    exponent: 1 + slope,
    standardError: slope / Math.sqrt(n),
    xMin: tail[0]!,
    distance,
    tailCount: n,
  };
}

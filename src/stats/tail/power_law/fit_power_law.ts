/** Power laws by the method of Clauset, Shalizi and Newman. @module */
import { checkCount } from "../../checks/check_count.ts";
import { searchStart } from "./search_start.ts";
import { distanceFrom, slopeFrom, type Tails, tailsOf } from "./tail_distance.ts";

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
  /** How many values of x_min with long tails are tried where there are more, see `searchStart`; 1000 unless said otherwise. */
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
 * @throws {RangeError} if a value is not positive and finite, values are fewer than 3 or all equal, fewer than 2 lie above `xMin`, or
 *   there are fewer than 2 candidates
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
  const tails = tailsOf(sorted);
  if (options.xMin !== undefined) {
    const xMin = options.xMin;
    const from = sorted.findIndex((v) => v >= xMin);
    if (!(xMin > 0) || from < 0 || sorted[from] === sorted[sorted.length - 1]) {
      throw new RangeError(`fitPowerLaw: fewer than 2 different values from xMin = ${xMin} up`);
    }
    // The law starts at xMin itself, whether or not a value lies there.
    return fitFrom(tails, from, xMin);
  }
  const most = options.mostCandidates ?? 1000;
  checkCount("fitPowerLaw", "candidates", most, 2);
  const { from } = searchStart(tails, most);
  return fitFrom(tails, from, sorted[from]!);
}

function fitFrom(tails: Tails, from: number, xMin: number): PowerLawFit {
  const base = Math.log(xMin);
  const slope = slopeFrom(tails, from, base);
  const tailCount = tails.sorted.length - from;
  return {
    exponent: 1 + slope,
    standardError: slope / Math.sqrt(tailCount),
    xMin,
    distance: distanceFrom(tails, from, base, slope),
    tailCount,
  };
}

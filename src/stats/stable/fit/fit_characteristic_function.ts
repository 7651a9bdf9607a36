/** Regression on the empirical characteristic function. @module */
import { skewPhase, stableCharacteristicFunction } from "../characteristic_function.ts";
import { sampleQuantile, sortedSample } from "./check_sample.ts";
import { stableFromQuantiles } from "./from_quantiles.ts";
import { standardErrors } from "./standard_errors.ts";
import type { StableFit, StableValues } from "./stable_fit.ts";

/** Arguments of the characteristic function of standardised data (Kogon and Williams 1998). */
const POINTS = Array.from({ length: 10 }, (_, k) => (k + 1) / 10);
const PASSES = 20;

/**
 * The standard parameters from values of the characteristic function: log(−log|φ|) = α log u + α log γ, then
 * arg φ = δu + β tan(πα/2)((γu)^α − γu), each by least squares.
 *
 * @param statistics real parts at the points, then imaginary parts
 */
function regress(statistics: readonly number[]): StableValues {
  const n = POINTS.length;
  let su = 0, sy = 0, suu = 0, suy = 0;
  for (let k = 0; k < n; k++) {
    const u = Math.log(POINTS[k]!);
    const modulus = Math.hypot(statistics[k]!, statistics[n + k]!);
    const y = Math.log(-Math.log(Math.min(modulus, 1 - 1e-12)));
    su += u;
    sy += y;
    suu += u * u;
    suy += u * y;
  }
  const slope = (n * suy - su * sy) / (n * suu - su * su);
  const alpha = Math.min(Math.max(slope, 0.05), 2);
  const scale = Math.exp((sy - alpha * su) / (n * alpha));
  let pp = 0, pq = 0, qq = 0, pa = 0, qa = 0;
  for (let k = 0; k < n; k++) {
    const u = POINTS[k]!;
    const q = skewPhase(scale * u, alpha);
    const angle = Math.atan2(statistics[n + k]!, statistics[k]!);
    pp += u * u;
    pq += u * q;
    qq += q * q;
    pa += u * angle;
    qa += q * angle;
  }
  const determinant = pp * qq - pq * pq;
  const free = determinant > 1e-12 * pp * pp ? (qa * pp - pa * pq) / determinant : 0;
  const beta = Math.min(Math.max(free, -1), 1);
  return { alpha, beta, scale, location: (pa - beta * pq) / pp };
}

/** Real and imaginary parts of the empirical characteristic function of (x − δ)/γ. */
function empirical(x: Float64Array, scale: number, location: number): number[] {
  const n = POINTS.length;
  const sums = new Float64Array(2 * n);
  const base = POINTS[0]!;
  for (let i = 0; i < x.length; i++) {
    // Powers of e^{iyu₁} by multiplication: the points are its multiples.
    const y = base * (x[i]! - location) / scale;
    const c = Math.cos(y);
    const s = Math.sin(y);
    let re = 1;
    let im = 0;
    for (let k = 0; k < n; k++) {
      const next = re * c - im * s;
      im = re * s + im * c;
      re = next;
      sums[k]! += re;
      sums[n + k]! += im;
    }
  }
  return Array.from(sums, (v) => v / x.length);
}

/** Covariance of the statistics of one observation under a law (products of cosines and sines as sums). */
function covariance(law: StableValues, count: number): number[][] {
  const n = POINTS.length;
  const phi = (t: number) => stableCharacteristicFunction(t, law);
  const entry = (i: number, j: number): number => {
    const u = POINTS[i % n]!;
    const v = POINTS[j % n]!;
    const sum = phi(u + v);
    const difference = phi(u - v);
    const a = phi(u);
    const b = phi(v);
    if (i < n && j < n) return (sum.re + difference.re) / 2 - a.re * b.re;
    if (i >= n && j >= n) return (difference.re - sum.re) / 2 - a.im * b.im;
    return i < n ? (sum.im - difference.im) / 2 - a.re * b.im : (sum.im + difference.im) / 2 -
      a.im * b.re;
  };
  return Array.from(
    { length: 2 * n },
    (_, i) => Array.from({ length: 2 * n }, (_, j) => entry(i, j) / count),
  );
}

/**
 * Fits a stable law by regression on its empirical characteristic function (Koutrouvelis 1980, *JASA* 75:918), at the ten points
 * u = 0.1 … 1 of Kogon and Williams (1998) and in S0, which has no break at α = 1. Data are standardised by McCulloch's estimate
 * first and by the result until it stays.
 *
 * Standard errors by the delta method from the exact covariance of the empirical characteristic function under the fitted law.
 *
 * @param x at least 20 finite values, in any order
 * @returns the fit in S0
 * @throws {RangeError} if values are too few, not finite, or half of them equal
 *
 * @example
 * ```ts
 * import { fitStableCharacteristicFunction } from "./fit_characteristic_function.ts";
 * import { stable } from "../../../random/stable.ts";
 * import { stream } from "../../../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const s = stream("example");
 * const x = Float64Array.from({ length: 5000 }, () => stable(s, { alpha: 1.2, beta: 0.5 }));
 * const fit = fitStableCharacteristicFunction(x);
 * assert(Math.abs(fit.beta - 0.5) < 6 * fit.standardErrors.beta);
 * ```
 */
export function fitStableCharacteristicFunction(x: Float64Array): StableFit {
  const sorted = sortedSample("fitStableCharacteristicFunction", x, 20);
  const quantiles = [0.05, 0.25, 0.5, 0.75, 0.95].map((p) => sampleQuantile(sorted, p));
  let { scale, location } = stableFromQuantiles(quantiles);
  let standard: StableValues = { alpha: 2, beta: 0, scale: 1, location: 0 };
  for (let pass = 0; pass < PASSES; pass++) {
    standard = regress(empirical(sorted, scale, location));
    location += standard.location * scale;
    scale *= standard.scale;
    if (Math.abs(standard.scale - 1) + Math.abs(standard.location) < 1e-9) break;
  }
  const values: StableValues = {
    alpha: standard.alpha,
    beta: standard.alpha === 2 ? 0 : standard.beta,
    scale,
    location,
  };
  const law: StableValues = { ...values, scale: 1, location: 0 };
  const expected = POINTS.map((u) => stableCharacteristicFunction(u, law));
  const errors = standardErrors(
    law,
    regress,
    [...expected.map((v) => v.re), ...expected.map((v) => v.im)],
    new Array(2 * POINTS.length).fill(1e-5),
    covariance(law, x.length),
  );
  return {
    ...values,
    parameterization: "S0",
    standardErrors: {
      ...errors,
      scale: errors.scale * scale,
      location: errors.location * scale,
    },
  };
}

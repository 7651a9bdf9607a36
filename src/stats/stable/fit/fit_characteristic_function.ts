/** Regression on the empirical characteristic function. @module */
import { skewPhase, stableCharacteristicFunction } from "../characteristic_function.ts";
import { sampleQuantile, sortedSample } from "./check_sample.ts";
import { stableFromQuantiles } from "./from_quantiles.ts";
import { standardErrors } from "./standard_errors.ts";
import type { StableFit, StableValues } from "./stable_fit.ts";

/** Arguments of the characteristic function of standardised data (Kogon and Williams 1998). */
const POINTS = Array.from({ length: 10 }, (_, k) => (k + 1) / 10);
const PASSES = 60;
/** Passes end where scale and location move by less, relative to the scale. */
const SETTLED = 1e-10;
/** Below this α a law has no mean: then its far values turn the empirical function round faster than scale and location settle. */
const ROUGH = 1;
/** An only pass that moves scale or location by more than this part of the scale has not arrived. */
const CLOSE = 0.5;
/** Longest step of one pass. */
const LONGEST = 1;
const LEAST_ALPHA = 0.05;

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
  const alpha = Math.min(Math.max(slope, LEAST_ALPHA), 2);
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

/** Where the passes came to. */
interface Settled {
  readonly standard: StableValues;
  readonly scale: number;
  readonly location: number;
  readonly converged: boolean;
}

/** One pass over data that the quantiles standardise. */
function once(sorted: Float64Array, start: StableValues): Settled {
  const standard = regress(empirical(sorted, start.scale, start.location));
  const moved = Math.max(Math.abs(Math.log(standard.scale)), Math.abs(standard.location));
  return {
    standard,
    scale: start.scale * standard.scale,
    location: start.location + start.scale * standard.location,
    converged: moved < CLOSE,
  };
}

/**
 * Standardises by the result until it stays: the root of two equations, what a pass would change in log scale and location,
 * by Broyden's method (1965), which begins as the plain iteration and needs a fraction of its passes.
 */
function settle(sorted: Float64Array, start: StableValues): Settled {
  let scale = start.scale;
  let location = start.location;
  let standard = regress(empirical(sorted, scale, location));
  // Rows of the approximate inverse of the Jacobian, with its sign turned.
  let inverse: readonly [number, number, number, number] = [1, 0, 0, 1];
  let change = changeOf(standard, scale / start.scale);
  let size = Math.hypot(...change);
  for (let pass = 1; pass < PASSES && size > SETTLED * scale / start.scale; pass++) {
    let step: readonly [number, number] = [
      inverse[0] * change[0] + inverse[1] * change[1],
      inverse[2] * change[0] + inverse[3] * change[1],
    ];
    const length = Math.hypot(step[0], step[1] * start.scale / scale);
    if (!(length < Infinity)) break;
    if (length > LONGEST) step = [step[0] * LONGEST / length, step[1] * LONGEST / length];
    scale *= Math.exp(step[0]);
    location += step[1] * start.scale;
    standard = regress(empirical(sorted, scale, location));
    const next = changeOf(standard, scale / start.scale);
    const nextSize = Math.hypot(...next);
    const turn = [change[0] - next[0], change[1] - next[1]] as const;
    const seen = [
      inverse[0] * turn[0] + inverse[1] * turn[1],
      inverse[2] * turn[0] + inverse[3] * turn[1],
    ] as const;
    const along = step[0] * seen[0] + step[1] * seen[1];
    // A pass that made it worse says that the guess of the Jacobian is none.
    if (nextSize > 2 * size || !(Math.abs(along) > 1e-300)) inverse = [1, 0, 0, 1];
    else {
      const left = [(step[0] - seen[0]) / along, (step[1] - seen[1]) / along] as const;
      const right = [
        step[0] * inverse[0] + step[1] * inverse[2],
        step[0] * inverse[1] + step[1] * inverse[3],
      ] as const;
      inverse = [
        inverse[0] + left[0] * right[0],
        inverse[1] + left[0] * right[1],
        inverse[2] + left[1] * right[0],
        inverse[3] + left[1] * right[1],
      ];
    }
    change = next;
    size = nextSize;
  }
  const converged = size <= SETTLED * scale / start.scale;
  return { standard, scale, location, converged };
}

/** To rest where there is one: α̂ of the first pass tells. */
function passes(sorted: Float64Array, start: StableValues): Settled {
  const first = once(sorted, start);
  if (first.standard.alpha < ROUGH) return first;
  const rest = settle(sorted, start);
  return rest.converged ? rest : { ...first, converged: false };
}

/** What a pass would change: log scale, and location in units of the first scale. */
function changeOf(standard: StableValues, scale: number): readonly [number, number] {
  return [Math.log(standard.scale), standard.location * scale];
}

/**
 * Fits a stable law by regression on its empirical characteristic function (Koutrouvelis 1980, *JASA* 75:918), at the ten points
 * u = 0.1 … 1 of Kogon and Williams (1998) and in S0, which has no break at α = 1. Data are standardised by McCulloch's estimate
 * first and by the result until it stays; not where α̂ is below 1, since far values then make the empirical function so
 * rough that it has no rest. `converged` is false where it does not stay, the only pass moves scale or location by more
 * than half of the scale, or α̂ ends at 0.05.
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
  const { standard, scale, location, converged } = passes(sorted, stableFromQuantiles(quantiles));
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
    converged: converged && values.alpha > LEAST_ALPHA,
    standardErrors: {
      ...errors,
      scale: errors.scale * scale,
      location: errors.location * scale,
    },
  };
}

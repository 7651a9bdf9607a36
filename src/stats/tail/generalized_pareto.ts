/** The generalised Pareto law. @module */

/** A fitted generalised Pareto law. */
export interface GeneralizedParetoFit {
  /** ξ̂. */
  readonly shape: number;
  /** σ̂. */
  readonly scale: number;
  /** Asymptotic standard error of ξ̂; NaN where none is known. */
  readonly shapeError: number;
  /** Asymptotic standard error of σ̂; NaN where none is known. */
  readonly scaleError: number;
}

/** P(Y > y) = (1 + ξy/σ)^(−1/ξ), e^(−y/σ) at ξ = 0. */
export function generalizedParetoSurvival(y: number, shape: number, scale: number): number {
  if (y <= 0) return 1;
  const t = shape * y / scale;
  if (t <= -1) return 0;
  return Math.abs(shape) < 1e-12 ? Math.exp(-y / scale) : Math.exp(-Math.log1p(t) / shape);
}

function checkExcesses(name: string, y: Float64Array): void {
  if (y.length < 5) throw new RangeError(`${name}: needs at least 5 excesses, got ${y.length}`);
  for (let i = 0; i < y.length; i++) {
    if (!(y[i]! >= 0 && y[i]! < Infinity)) {
      throw new RangeError(`${name}: excess ${i} is ${y[i]}; excesses must be finite, 0 or more`);
    }
  }
  if (!y.some((v) => v > 0)) throw new RangeError(`${name}: all excesses are 0; nothing to fit`);
}

/**
 * Maximum likelihood by Grimshaw's reduction to one parameter (1993, *Technometrics* 35:185): for θ = ξ/σ the best ξ is the mean of log(1 + θy).
 * Standard errors ξ: (1 + ξ)/√n, σ: σ√(2(1 + ξ)/n) (Smith 1984), valid for ξ > −½. The search keeps ξ > −1, where the likelihood is bounded.
 *
 * @param y excesses over a threshold
 * @throws {RangeError} if there are fewer than 5, or one is negative or not finite, or all are 0
 *
 * @example
 * ```ts
 * import { fitGeneralizedPareto } from "./generalized_pareto.ts";
 * import assert from "node:assert/strict";
 *
 * const y = Float64Array.from({ length: 999 }, (_, i) => ((1 - (i + 1) / 1000) ** -0.5 - 1) / 0.5);
 * const { shape, scale } = fitGeneralizedPareto(y);
 * assert(Math.abs(shape - 0.5) < 0.02 && Math.abs(scale - 1) < 0.02);
 * ```
 */
export function fitGeneralizedPareto(y: Float64Array): GeneralizedParetoFit {
  checkExcesses("fitGeneralizedPareto", y);
  const n = y.length;
  const greatest = y.reduce((a, b) => Math.max(a, b), 0);
  const mean = y.reduce((a, b) => a + b, 0) / n;
  const shapeAt = (theta: number): number => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += Math.log1p(theta * y[i]!);
    return sum / n;
  };
  const profile = (theta: number): number => {
    if (Math.abs(theta) * mean < 1e-9) return -Math.log(mean) - 1;
    const shape = shapeAt(theta);
    return shape <= -1 ? -Infinity : -Math.log(shape / theta) - shape - 1;
  };
  // θ·mean runs from −mean/max to far right on a scale that is fine at 0: θ = (e^u − 1)/max.
  const at = (u: number): number => Math.expm1(u) / greatest;
  const steps = 200;
  const low = -20;
  const high = Math.log1p(1000 * greatest / mean);
  let best = 0;
  let bestValue = -Infinity;
  for (let i = 1; i < steps; i++) {
    const u = low + (high - low) * i / steps;
    const value = profile(at(u));
    if (value > bestValue) {
      bestValue = value;
      best = u;
    }
  }
  const width = (high - low) / steps;
  const u = goldenMaximum((v) => profile(at(v)), best - width, best + width);
  const theta = at(u);
  const shape = Math.abs(theta) * mean < 1e-9 ? 0 : shapeAt(theta);
  const scale = shape === 0 ? mean : shape / theta;
  const regular = shape > -0.5;
  return {
    shape,
    scale,
    shapeError: regular ? (1 + shape) / Math.sqrt(n) : NaN,
    scaleError: regular ? scale * Math.sqrt(2 * (1 + shape) / n) : NaN,
  };
}

function goldenMaximum(f: (x: number) => number, low: number, high: number): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let a = low;
  let b = high;
  let c = b - ratio * (b - a);
  let d = a + ratio * (b - a);
  let fc = f(c);
  let fd = f(d);
  for (let k = 0; k < 80 && b - a > 1e-10; k++) {
    if (fc > fd) {
      b = d;
      d = c;
      fd = fc;
      c = b - ratio * (b - a);
      fc = f(c);
    } else {
      a = c;
      c = d;
      fc = fd;
      d = a + ratio * (b - a);
      fd = f(d);
    }
  }
  return (a + b) / 2;
}

/**
 * Probability-weighted moments (Hosking and Wallis 1987, *Technometrics* 29:339), plotting positions (i − 0.35)/n; standard errors from their
 * asymptotic covariance, valid for ξ < ½.
 *
 * @param y excesses over a threshold
 * @throws {RangeError} if there are fewer than 5, or one is negative or not finite, or all are 0
 *
 * @example
 * ```ts
 * import { fitGeneralizedParetoMoments } from "./generalized_pareto.ts";
 * import assert from "node:assert/strict";
 *
 * const y = Float64Array.from({ length: 999 }, (_, i) => -Math.log(1 - (i + 1) / 1000));
 * assert(Math.abs(fitGeneralizedParetoMoments(y).shape) < 0.02);
 * ```
 */
export function fitGeneralizedParetoMoments(y: Float64Array): GeneralizedParetoFit {
  checkExcesses("fitGeneralizedParetoMoments", y);
  const n = y.length;
  const sorted = Float64Array.from(y).sort();
  let a0 = 0;
  let a1 = 0;
  for (let i = 0; i < n; i++) {
    a0 += sorted[i]! / n;
    a1 += (1 - (i + 0.65) / n) * sorted[i]! / n;
  }
  const k = a0 / (a0 - 2 * a1) - 2;
  const scale = 2 * a0 * a1 / (a0 - 2 * a1);
  const below = n * (1 + 2 * k) * (3 + 2 * k);
  const regular = k > -0.5;
  return {
    shape: -k,
    scale,
    shapeError: regular ? Math.sqrt((2 + k) ** 2 * (1 + k) * (1 + k + 2 * k * k) / below) : NaN,
    scaleError: regular ? scale * Math.sqrt((7 + 18 * k + 11 * k * k + 2 * k ** 3) / below) : NaN,
  };
}

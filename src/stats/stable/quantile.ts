/** Quantiles of a stable law. @module */
import { checkLaw, type StableParameters } from "./check_law.ts";
import { standardStable } from "./kernel/recent.ts";
import type { StandardStable } from "./kernel/standard_stable.ts";
import { shiftConstant } from "./shift_constant.ts";
import { fromStandardPoint, type StandardPoint } from "./standard_point.ts";

/** A monotone coordinate y of the real line on which quantiles are sought. */
interface Scale {
  point(y: number): StandardPoint;
  /** d(x)/dy. */
  speed(y: number): number;
}

/** Beyond it e^y is no double. */
const FARTHEST = 705;

/** x = sinh y: for laws near α = 1, whose ζ is far away. */
function sinhScale(shift: number): Scale {
  return {
    point: (y) => ({ x: Math.sinh(y), z: Math.sinh(y) + shift }),
    speed: (y) => Math.cosh(y),
  };
}

/** z = ±e^{±y}: resolves the neighbourhood of ζ, where laws of small α hold most of their mass. */
function zetaScale(shift: number, sign: number): Scale {
  return {
    point: (y) => ({ x: sign * Math.exp(sign * y) - shift, z: sign * Math.exp(sign * y) }),
    speed: (y) => Math.exp(sign * y),
  };
}

/** Solves log F(y) = log p, or log(1 − F) = log(1 − p) for p > ½, by Newton steps kept inside a bracket. */
function solve(standard: StandardStable, scale: Scale, p: number): StandardPoint {
  const lower = p <= 0.5;
  const target = lower ? p : 1 - p;
  let low = -Infinity;
  let high = Infinity;
  let y = 0;
  let reach = 1;
  for (let turn = 0; turn < 400; turn++) {
    const { x, z } = scale.point(y);
    const { logDensity, lower: below, upper: above } = standard.values(x, z);
    const tail = lower ? below : above;
    const error = lower ? tail - target : target - tail;
    if (error === 0) break;
    if (error > 0) high = y;
    else low = y;
    const slope = Math.exp(logDensity) * scale.speed(y) / tail;
    let next = y - (lower ? 1 : -1) * Math.log(tail / target) / slope;
    if (!(next > low && next < high) || Math.abs(next - y) > reach) {
      if (low === -Infinity) next = y - reach;
      else if (high === Infinity) next = y + reach;
      else next = (low + high) / 2;
      reach *= 2;
    }
    if (next === y) break;
    if (Math.abs(next) > FARTHEST) {
      if (Math.abs(y) === FARTHEST) return scale.point(Math.sign(y) * Infinity);
      next = Math.sign(next) * FARTHEST;
    }
    const move = Math.abs(next - y);
    y = next;
    if (move <= 1e-15 * Math.max(1, Math.abs(y)) || high - low < 4e-16 * Math.max(1, Math.abs(y))) {
      break;
    }
  }
  return scale.point(y);
}

/**
 * The x with P(X ≤ x) = p, by root finding on the distribution function.
 *
 * @param p a probability in [0, 1]
 * @param law the law; S0 unless it says S1
 * @returns the quantile; ±Infinity where it is beyond the doubles; at p = 0 and 1 the ends of the support
 * @throws {RangeError} if p or a parameter is out of its range
 *
 * @example
 * ```ts
 * import { stableQuantile } from "./quantile.ts";
 * import { stableCdf } from "./cdf.ts";
 * import assert from "node:assert/strict";
 *
 * const law = { alpha: 1.2, beta: 0.7, scale: 3, location: -1 };
 * assert(Math.abs(stableCdf(stableQuantile(0.99, law), law) - 0.99) < 1e-14);
 * assert.equal(stableQuantile(0, { alpha: 0.5, beta: 1, parameterization: "S1" }), 0);
 * ```
 */
export function stableQuantile(p: number, law: StableParameters): number {
  const full = checkLaw(law);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`stableQuantile: p must be in [0, 1], not ${p}`);
  const { alpha, beta } = full;
  const shift = shiftConstant(alpha, beta);
  const zeta: StandardPoint = { x: -shift, z: 0 };
  if (p === 0) return alpha < 1 && beta === 1 ? fromStandardPoint(zeta, full) : -Infinity;
  if (p === 1) return alpha < 1 && beta === -1 ? fromStandardPoint(zeta, full) : Infinity;
  const standard = standardStable(alpha, beta);
  if (Math.abs(alpha - 1) < 0.1) {
    return fromStandardPoint(solve(standard, sinhScale(shift), p), full);
  }
  const { lower, upper } = standard.values(-shift, 0);
  const above = p <= 0.5 ? p - lower : upper - (1 - p);
  if (above === 0) return fromStandardPoint(zeta, full);
  return fromStandardPoint(solve(standard, zetaScale(shift, above > 0 ? 1 : -1), p), full);
}

/** Quantiles of the beta law. @module */
import { incompleteBeta, incompleteBetaUpper } from "./incomplete_beta.ts";
import { logBinomialTerm } from "./log_binomial_term.ts";

/** A number in (0, 1) and its distance to 1, both with all their digits. */
export interface Split {
  /** x. */
  readonly value: number;
  /** 1 − x. */
  readonly complement: number;
}

/** Newton steps at most; a handful is usual. */
const STEPS = 200;

/** Convergence is quadratic: after a step this small nothing is left to gain. */
const LAST_STEP = 1e-10;

/**
 * x with I_x(a, b) = p, given p and 1 − p, so that neither loses digits near an end.
 *
 * Newton's method on ln I against the logit t of x. The logit of a beta variable has a log-concave density, therefore
 * ln I is concave in t, and Newton's method converges from any start: after one step it stands left of the root and
 * climbs. The smaller of the two tails is solved for.
 *
 * @param p lower tail, in [0, 1]
 * @param q 1 − p
 * @param a above 0
 * @param b above 0
 *
 * @example
 * ```ts
 * import { betaQuantileSplit } from "./beta_quantile.ts";
 * import assert from "node:assert/strict";
 *
 * // I_x(1, 2) = 1 − (1 − x)².
 * const { value, complement } = betaQuantileSplit(1, 1e-40, 1, 2);
 * assert.equal(value, 1);
 * assert(Math.abs(complement / 1e-20 - 1) < 1e-12);
 * ```
 */
export function betaQuantileSplit(p: number, q: number, a: number, b: number): Split {
  if (q < p) {
    const { value, complement } = betaQuantileSplit(q, p, b, a);
    return { value: complement, complement: value };
  }
  if (!(p >= 0 && a > 0 && b > 0)) return { value: NaN, complement: NaN };
  if (p === 0) return { value: 0, complement: 1 };
  const logFactor = Math.log(a) + Math.log(b / (a + b));
  const target = Math.log(p);
  let t = Math.log(a / b);
  let right = t;
  for (let step = 0; step < STEPS; step++) {
    const { value, complement } = fromLogit(t);
    const lower = value < 0.5 ? incompleteBeta(value, a, b) : incompleteBetaUpper(complement, b, a);
    const logLower = Math.log(lower);
    if (logLower < 10 * (target - 10)) {
      // So far left that ln I loses its digits or underflows: go half of the way back.
      t = (t + right) / 2;
      continue;
    }
    if (logLower >= target) right = t;
    const slope = Math.exp(logFactor + logBinomialTerm(a, b, value, complement) - logLower);
    const change = (target - logLower) / slope;
    if (!Number.isFinite(change)) break;
    t += change;
    if (Math.abs(change) <= LAST_STEP * Math.max(1, Math.abs(t))) break;
  }
  return fromLogit(t);
}

/** x and 1 − x at ln(x/(1 − x)) = t. */
function fromLogit(t: number): Split {
  const e = Math.exp(-Math.abs(t));
  const small = e / (1 + e);
  const large = 1 / (1 + e);
  return t < 0 ? { value: small, complement: large } : { value: large, complement: small };
}

/**
 * Quantile of the beta law: x with I_x(a, b) = p.
 *
 * @param p in [0, 1]
 * @param a above 0
 * @param b above 0
 * @returns a number in [0, 1]; NaN outside the ranges
 *
 * @example
 * ```ts
 * import { betaQuantile } from "./beta_quantile.ts";
 * import assert from "node:assert/strict";
 *
 * assert(Math.abs(betaQuantile(0.36, 1, 2) - 0.2) < 1e-15);
 * ```
 */
export function betaQuantile(p: number, a: number, b: number): number {
  return betaQuantileSplit(p, 1 - p, a, b).value;
}

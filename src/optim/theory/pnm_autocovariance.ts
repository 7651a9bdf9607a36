/** The noise that positive-negative momentum makes of independent gradients. @module */
import { requireDiscount, requireFinite, requireSetting } from "../require_setting.ts";

/**
 * Autocovariance of u_t = (1 + b0)·m_t − b0·m_{t−1} in the long run, for independent gradients of variance 1. With b = b1²
 * and γ = (1 + b0)² + b0² it is
 *
 *     γ·(1 − b)²·b^(k/2)/(1 − b²) at even lags,
 *     −(1 + b0)·b0·(1 − b)²·(b^((k−1)/2) + b^((k+1)/2))/(1 − b²) at odd lags.
 *
 * @param b1 momentum in [0, 1)
 * @param b0 weight of the negative momentum
 * @param lag k = 0, 1, 2, …
 * @returns in units of the gradients' variance: that of u_t at lag 0, at most 0 at odd lags where b0 ≥ 0
 * @throws {RangeError} if an argument is out of its range
 *
 * @example
 * ```ts
 * import { pnmAutocovariance } from "./pnm_autocovariance.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(pnmAutocovariance(0.9, 1, 0).toFixed(4), "0.5249");
 * assert.equal(pnmAutocovariance(0.9, 1, 1).toFixed(4), "-0.3800");
 * ```
 */
export function pnmAutocovariance(b1: number, b0: number, lag: number): number {
  requireDiscount("pnm theory: b1", b1);
  requireFinite("pnm theory: b0", b0);
  requireSetting("pnm theory: lag", lag, (k) => Number.isInteger(k) && k >= 0, "0, 1, 2, …");
  const b = b1 * b1;
  const power = (1 - b) ** 2 / (1 - b * b);
  if (lag % 2 === 0) return ((1 + b0) ** 2 + b0 ** 2) * power * b ** (lag / 2);
  return -(1 + b0) * b0 * power * (b ** ((lag - 1) / 2) + b ** ((lag + 1) / 2));
}

/** ρ − 1 − log ρ without cancellation. @module */

/** Below it the series is the more accurate. */
const SMALL = 0.05;
const TERMS = 14;

/**
 * ρ − 1 − log ρ ≥ 0 for a ratio ρ, of which the exponents of saddle-point forms consist; by its series in ρ − 1 where it
 * would cancel.
 *
 * @param value above 0
 * @param reference ρ = value/reference, above 0
 *
 * @example
 * ```ts
 * import { logRatioExcess } from "./log_ratio_excess.ts";
 * import assert from "node:assert/strict";
 *
 * assert(Math.abs(logRatioExcess(1 + 2 ** -30, 1) * 2 ** 61 - 1) < 1e-9);
 * assert(Math.abs(logRatioExcess(2, 1) - (1 - Math.LN2)) < 1e-15);
 * ```
 */
export function logRatioExcess(value: number, reference: number): number {
  const mu = (value - reference) / reference;
  if (Math.abs(mu) > SMALL) return mu - Math.log(value / reference);
  let sum = 0;
  for (let k = TERMS; k >= 2; k--) sum = (k % 2 === 0 ? 1 : -1) / k + mu * sum;
  return mu * mu * sum;
}

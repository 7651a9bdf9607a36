/** Where positive-negative momentum is stable on a quadratic. @module */
import { EigenvalueDecomposition } from "ml-matrix";
import { requireDiscount, requireSetting } from "../require_setting.ts";
import { type PnmOnQuadratic, pnmRecurrence } from "./pnm_recurrence.ts";

/**
 * The largest modulus of an eigenvalue: errors shrink by this factor a step in the long run. Below 1 is stable.
 *
 * @param problem b1, b0 and η₀·h
 * @returns ≥ 0, the factor of one step
 * @throws {RangeError} if a constant is out of its range
 *
 * @example
 * ```ts
 * import { pnmSpectralRadius } from "./pnm_stability.ts";
 * import assert from "node:assert/strict";
 *
 * assert.ok(pnmSpectralRadius({ b1: 0.9, b0: 1, step: 0.66 }) < 1);
 * assert.ok(pnmSpectralRadius({ b1: 0.9, b0: 1, step: 0.67 }) > 1);
 * ```
 */
export function pnmSpectralRadius(problem: PnmOnQuadratic): number {
  const { realEigenvalues, imaginaryEigenvalues } = new EigenvalueDecomposition(
    pnmRecurrence(problem).transition,
  );
  return Math.max(...realEigenvalues.map((re, i) => Math.hypot(re, imaginaryEigenvalues[i]!)));
}

/**
 * The least η₀·h at which positive-negative momentum is not stable: 2/(1 + 2·b0), whatever b1 is. There an eigenvalue is
 * exactly −1.
 *
 * @param b1 momentum in [0, 1)
 * @param b0 weight of the negative momentum, at least −b1/(1 + b1), which is heavy-ball momentum (below, a pair of complex
 * eigenvalues may leave the circle first)
 * @returns η₀·h, above 0; 2 without negative momentum
 * @throws {RangeError} if a constant is out of its range
 *
 * @example
 * ```ts
 * import { pnmStabilityEdge } from "./pnm_stability.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(pnmStabilityEdge(0, 0), 2); // gradient descent
 * assert.equal(pnmStabilityEdge(0.9, 1), 2 / 3);
 * ```
 */
export function pnmStabilityEdge(b1: number, b0: number): number {
  requireDiscount("pnm theory: b1", b1);
  const least = -b1 / (1 + b1);
  requireSetting("pnm theory: b0", b0, (x) => x >= least && x < Infinity, `${least} or more`);
  return 2 / (1 + 2 * b0);
}

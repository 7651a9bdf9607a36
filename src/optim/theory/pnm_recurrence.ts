/** Positive-negative momentum on a quadratic as a linear recurrence. @module */
import { Matrix } from "ml-matrix";
import { requireDiscount, requireFinite, requireNonNegative } from "../require_setting.ts";

/** A quadratic ½hθ² and the constants of positive-negative momentum. */
export interface PnmOnQuadratic {
  /** Momentum in [0, 1); its square discounts each of the two momenta. */
  readonly b1: number;
  /** Weight of the negative momentum, any finite number. */
  readonly b0: number;
  /** Step η₀·h ≥ 0 with η₀ = η/√γ, the learning rate over the noise norm. */
  readonly step: number;
}

/**
 * The recurrence x ← A·x + q·ε of x = (θ, m_{t−1}, m_{t−2}) in units where h = 1, for the gradient θ + ε:
 *
 *     m_t = (1 − b)(θ + ε) + b·m_{t−2},   θ ← θ − η₀((1 + b0)·m_t − b0·m_{t−1}),   b = b1²
 *
 * @param problem b1, b0 and η₀·h
 * @returns `transition`, 3 × 3, and `noise`, 3 × 1
 * @throws {RangeError} if a constant is out of its range
 *
 * @example
 * ```ts
 * import { pnmRecurrence } from "./pnm_recurrence.ts";
 * import assert from "node:assert/strict";
 *
 * const { transition } = pnmRecurrence({ b1: 0, b0: 0, step: 0.25 });
 * assert.equal(transition.get(0, 0), 0.75); // plain gradient descent
 * ```
 */
export function pnmRecurrence(
  { b1, b0, step }: PnmOnQuadratic,
): { readonly transition: Matrix; readonly noise: Matrix } {
  requireDiscount("pnm theory: b1", b1);
  requireFinite("pnm theory: b0", b0);
  requireNonNegative("pnm theory: step", step);
  const b = b1 * b1;
  const gain = step * (1 + b0);
  return {
    transition: new Matrix([
      [1 - gain * (1 - b), step * b0, -gain * b],
      [1 - b, 0, b],
      [0, 1, 0],
    ]),
    noise: Matrix.columnVector([-gain * (1 - b), 1 - b, 0]),
  };
}

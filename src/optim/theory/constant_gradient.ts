/** How far the momenta of positive-negative momentum carry under a constant gradient. @module */
import { noiseNorm } from "../noise_norm.ts";
import { requireDiscount, requireSetting } from "../require_setting.ts";

/**
 * Step t of positive-negative momentum under a constant gradient 1, in units of η/√γ:
 * 1 − (1 + b0)·b1^(t+1) + b0·b1^(t−1) at odd t, 1 − b1^t at even t.
 *
 * @param b1 momentum in [0, 1)
 * @param b0 weight of the negative momentum
 * @param t number of the step, from 1
 * @returns in units of η/√γ; goes to 1 as t grows
 * @throws {RangeError} if an argument is out of its range
 *
 * @example
 * ```ts
 * import { pnmTransient } from "./constant_gradient.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(pnmTransient(0.5, 3, 1), 4 * 0.75);
 * ```
 */
export function pnmTransient(b1: number, b0: number, t: number): number {
  requireDiscount("pnm theory: b1", b1);
  requireSetting("pnm theory: t", t, (x) => Number.isInteger(x) && x >= 1, "1, 2, 3, …");
  if (t % 2 === 0) return 1 - b1 ** t;
  return 1 - (1 + b0) * b1 ** (t + 1) + b0 * b1 ** (t - 1);
}

/**
 * Step t of AdaPNM under a constant gradient, in units of the learning rate, for ε = 0: the transient over
 * √γ·(1 − b1^t). At even t it is exactly 1/√γ, at t = 1 (1 + b3)·(1 + b1)/√γ; Adam's is 1.
 *
 * @param b1 momentum in [0, 1)
 * @param b3 weight of the negative momentum
 * @param t number of the step, from 1
 * @returns in units of η; above 0 is down the gradient
 * @throws {RangeError} if an argument is out of its range
 *
 * @example
 * ```ts
 * import { adapnmConstantStep } from "./constant_gradient.ts";
 * import assert from "node:assert/strict";
 *
 * const steps = [1, 2, 3, 4].map((t) => adapnmConstantStep(0.9, 1, t).toFixed(4));
 * assert.deepEqual(steps, ["1.6994", "0.4472", "0.8215", "0.4472"]);
 * ```
 */
export function adapnmConstantStep(b1: number, b3: number, t: number): number {
  return pnmTransient(b1, b3, t) / ((1 - b1 ** t) * noiseNorm(b3));
}

/** Mean exit time of Brownian motion from a quadratic well, for a discretised path. @module */

/** Mean overshoot of a Gaussian random walk over a level, in standard deviations of its steps: −ζ(½)/√(2π). */
const OVERSHOOT = 0.5826;

/** Intervals of Simpson's rule. */
const INTERVALS = 2000;

/**
 * E steps of x ← (1−κ)x + √(κ/B)·N(0,1) until |x| > 1 from x = 0: the mean first-passage integral of the diffusion
 * (2B′/−ln(1−κ)) ∫₀^ℓ e^{B′y²} ∫₀^y e^{−B′x²} dx dy with two corrections for the steps: B′ = B(1 − κ/2), the barrier in units of the chain's own
 * stationary variance, and ℓ = 1 + .5826·√(κ/B), the mean overshoot at the edge, in the outer limit alone.
 *
 * @param barrier B = 2H/ε², above 0
 * @param contraction κ, in (0, 1)
 * @throws {RangeError} if one of them is out of range
 *
 * @example
 * ```ts
 * import { brownianExitSteps } from "./brownian_reference.ts";
 * import assert from "node:assert/strict";
 *
 * const factor = brownianExitSteps(8, 0.05) / brownianExitSteps(4, 0.05);
 * assert(Math.abs(factor / (Math.exp(4) / Math.SQRT2) - 1) < 0.1); // Kramers' factor for high barriers: 39
 * ```
 */
export function brownianExitSteps(barrier: number, contraction: number): number {
  if (!(barrier > 0 && contraction > 0 && contraction < 1)) {
    throw new RangeError(
      `brownianExitSteps: needs a barrier above 0 and a contraction in (0, 1), not ${barrier} and ${contraction}`,
    );
  }
  const b = barrier * (1 - contraction / 2);
  const edge = 1 + OVERSHOOT * Math.sqrt(contraction / barrier);
  return 2 * b / -Math.log(1 - contraction) * firstPassageIntegral(b, edge);
}

/** ∫₀^ℓ e^{by²} ∫₀^y e^{−bx²} dx dy by Simpson's rule; the inner integral is summed along. */
export function firstPassageIntegral(b: number, edge: number): number {
  const h = edge / INTERVALS;
  const inner = (x: number) => Math.exp(-b * x * x);
  let sum = 0;
  let within = 0;
  for (let i = 0; i <= INTERVALS; i++) {
    const y = i * h;
    if (i > 0) within += h / 6 * (inner(y - h) + 4 * inner(y - h / 2) + inner(y));
    const weight = i === 0 || i === INTERVALS ? 1 : i % 2 === 1 ? 4 : 2;
    sum += weight * Math.exp(b * y * y) * within;
  }
  return sum * h / 3;
}

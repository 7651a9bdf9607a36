/** Preconditioned stochastic gradient Langevin dynamics. @module */
import { EXACT } from "../convention.ts";
import { type LangevinSettings, stepFactors } from "./langevin_settings.ts";
import type { Update } from "./update.ts";

/** Settings of {@linkcode psgld}. */
export interface PsgldSettings extends LangevinSettings {
  /** α in [0, 1): how much of V a step keeps; .99 unless given. */
  readonly discount?: number;
  /** λ > 0, added to √V; 1e-8 unless given. */
  readonly epsilon?: number;
  /**
   * Writes the diagonal of the Hessian of U at θ: with it the correction Γ_i = ∂G_i/∂θ_i joins the drift. Without it Γ is
   * left out, as in the released code of Structured SG-MCMC: the target then is not exp(−U) at any step size.
   */
  readonly curvature?: (theta: Float64Array, out: Float64Array) => void;
}

/**
 * pSGLD (Li, Chen, Carlson, Carin, AAAI 2016), equations 5 and 6:
 *
 *     V ← αV + (1 − α)·g²,   G = 1/(λ + √V)
 *     θ ← θ − aεG·g + ½cεT·Γ + √(cεTG)·ξ
 *
 * V starts at 0. A parameter whose gradients so far were all 0 (a group that every mask of the first steps left out) has
 * V = 0 and takes steps of √(cεT/λ): with the dropout form, average over masks enough or raise λ. Γ is that of the current
 * step: V's memory of earlier θ is not differentiated.
 *
 * @param settings ε, convention, noise, α, λ, and the Hessian's diagonal for Γ
 * @returns a rule that changes θ in place and remembers V, of its length
 * @throws {RangeError} if a setting is out of its range
 *
 * @example
 * ```ts
 * import { NormalTape } from "../normal_tape.ts";
 * import { psgld } from "./psgld.ts";
 * import { stream } from "../../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const rule = psgld({
 *   stepSize: 1,
 *   discount: 0,
 *   epsilon: 1,
 *   noise: new NormalTape(stream("noise")),
 *   convention: { drift: 1, noise: 2, temperature: 0 },
 * });
 * const theta = Float64Array.of(5);
 * rule.move(theta, Float64Array.of(3)); // G = 1/4
 * assert.equal(theta[0], 4.25);
 * ```
 */
export function psgld(settings: PsgldSettings): Update {
  const { stepSize, convention = EXACT, noise, discount = 0.99, epsilon = 1e-8, curvature } =
    settings;
  const { drift: rate, variance } = stepFactors("psgld", stepSize, convention);
  if (!(discount >= 0 && discount < 1)) {
    throw new RangeError(`psgld: discount must be in [0, 1), not ${discount}`);
  }
  if (!(epsilon > 0)) throw new RangeError(`psgld: epsilon must be positive, not ${epsilon}`);
  let square = new Float64Array(0);
  let second = new Float64Array(0);
  return {
    move(theta, drift) {
      if (square.length === 0) {
        square = new Float64Array(theta.length);
        second = new Float64Array(theta.length);
      }
      curvature?.(theta, second);
      for (let i = 0; i < theta.length; i++) {
        const g = drift[i]!;
        const v = square[i] = discount * square[i]! + (1 - discount) * g * g;
        const root = Math.sqrt(v);
        const gain = 1 / (epsilon + root);
        // ∂V/∂θ = 2(1 − α)·g·∂g/∂θ.
        const gamma = curvature === undefined || root === 0
          ? 0
          : -gain * gain * (1 - discount) * g * second[i]! / root;
        theta[i] = theta[i]! - rate * gain * g + variance / 2 * gamma +
          Math.sqrt(variance * gain) * noise.next();
      }
    },
  };
}

/** Stochastic gradient Hamiltonian Monte Carlo. @module */
import { type LangevinSettings, stepFactors } from "./langevin_settings.ts";
import type { Update } from "./update.ts";

/** Settings of {@linkcode sghmc}. */
export interface SghmcSettings extends LangevinSettings {
  /** α in (0, 1]: the share of velocity that a step loses; .05 unless given. */
  readonly friction?: number;
  /** β in [0, α): what the gradients' own noise is taken to contribute already; 0 unless given. */
  readonly gradientNoise?: number;
  /** Draws a new velocity every so many steps; never unless given. */
  readonly resample?: number;
}

/**
 * SGHMC (Chen, Fox, Guestrin, ICML 2014, equation 15):
 *
 *     v ← (1 − α)·v − aε·drift + √((α − β)·cεT)·ξ,   θ ← θ + v
 *
 * With the convention `EXACT` the noise has variance 2(α − β)ε. The first velocity is 0; a resampled one has the stationary
 * variance ½cεT/a. Scale adaptation (Springenberg et al. 2016) is not part of it.
 *
 * @param settings ε, convention, noise, α, β, and how often velocities are drawn anew
 * @returns a rule that changes θ in place and remembers the velocity, of its length
 * @throws {RangeError} if a setting is out of its range
 *
 * @example
 * ```ts
 * import { NormalTape } from "../normal_tape.ts";
 * import { sghmc } from "./sghmc.ts";
 * import { stream } from "../../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const rule = sghmc({
 *   stepSize: 1,
 *   friction: 0.5,
 *   noise: new NormalTape(stream("noise")),
 *   convention: { drift: 1, noise: 2, temperature: 0 },
 * });
 * const theta = Float64Array.of(0);
 * rule.move(theta, Float64Array.of(-2)); // v = 2
 * rule.move(theta, Float64Array.of(0)); // v = 1
 * assert.equal(theta[0], 3);
 * ```
 */
export function sghmc(settings: SghmcSettings): Update {
  const { stepSize, convention, noise, friction = 0.05, gradientNoise = 0, resample = Infinity } =
    settings;
  const { drift: rate, variance } = stepFactors("sghmc", stepSize, convention);
  if (!(friction > 0 && friction <= 1 && gradientNoise >= 0 && gradientNoise < friction)) {
    throw new RangeError(
      `sghmc: friction must be in (0, 1] and gradientNoise in [0, friction), not ${friction} and ${gradientNoise}`,
    );
  }
  if (!(resample >= 1)) throw new RangeError(`sghmc: resample must be at least 1, not ${resample}`);
  const deviation = Math.sqrt((friction - gradientNoise) * variance);
  const thermal = Math.sqrt(variance / (2 * rate / stepSize));
  let velocity = new Float64Array(0);
  let steps = 0;
  return {
    move(theta, drift) {
      if (velocity.length === 0) velocity = new Float64Array(theta.length);
      if (steps > 0 && steps % resample === 0) {
        for (let i = 0; i < velocity.length; i++) velocity[i] = thermal * noise.next();
      }
      steps++;
      for (let i = 0; i < theta.length; i++) {
        const v = velocity[i] = (1 - friction) * velocity[i]! - rate * drift[i]! +
          deviation * noise.next();
        theta[i] = theta[i]! + v;
      }
    },
  };
}

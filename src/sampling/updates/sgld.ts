/** Stochastic gradient Langevin dynamics. @module */
import { type LangevinSettings, stepFactors } from "./langevin_settings.ts";
import type { Update } from "./update.ts";

/**
 * SGLD (Welling & Teh, ICML 2011): θ ← θ − aε·drift + √(cεT)·ξ.
 *
 * @param settings ε, convention, noise
 * @returns a rule that changes θ in place and remembers nothing
 * @throws {RangeError} if a setting is out of its range
 *
 * @example
 * ```ts
 * import { NormalTape } from "../normal_tape.ts";
 * import { sgld } from "./sgld.ts";
 * import { stream } from "../../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const noise = new NormalTape(stream("noise"));
 * const cold = sgld({ stepSize: 0.5, noise, convention: { drift: 1, noise: 2, temperature: 0 } });
 * const theta = Float64Array.of(4);
 * cold.move(theta, Float64Array.of(2));
 * assert.equal(theta[0], 3);
 * ```
 */
export function sgld({ stepSize, convention, noise }: LangevinSettings): Update {
  const { drift: rate, variance } = stepFactors("sgld", stepSize, convention);
  const deviation = Math.sqrt(variance);
  return {
    move(theta, drift) {
      for (let i = 0; i < theta.length; i++) {
        theta[i] = theta[i]! - rate * drift[i]! + deviation * noise.next();
      }
    },
  };
}

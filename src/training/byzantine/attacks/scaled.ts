/** The attack that turns a gradient round and scales it. @module */

/**
 * −ρ·g: the sign-flip attack at ρ = 1, the safeguard attack of Allen-Zhu et al. (2021) at ρ = 0.4.
 *
 * @param gradient g
 * @param rho ρ
 * @returns a fresh vector
 * @throws {RangeError} if ρ is not finite
 *
 * @example
 * ```ts
 * import { scaled } from "./scaled.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([...scaled(Float32Array.of(2, -4), 0.5)], [-1, 2]);
 * ```
 */
export function scaled(gradient: Float32Array, rho: number): Float32Array {
  if (!Number.isFinite(rho)) throw new RangeError(`scaled attack: rho must be finite, got ${rho}`);
  return gradient.map((x) => -rho * x);
}

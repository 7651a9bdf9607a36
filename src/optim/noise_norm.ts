/** The norm that positive-negative momentum divides by. @module */

/**
 * √γ with γ = (1 + b)² + b²: by it the variance of (1 + b)·m − b·m′ exceeds that of m where m and m′ are independent
 * (Xie et al. 2021).
 *
 * @param b weight of the negative momentum, any finite number; γ ≥ ½
 * @returns √γ ≥ √½, without a unit; 1 at b = 0
 *
 * @example
 * ```ts
 * import { noiseNorm } from "./noise_norm.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(noiseNorm(1), Math.sqrt(5));
 * assert.equal(noiseNorm(3), 5);
 * ```
 */
export function noiseNorm(b: number): number {
  return Math.sqrt((1 + b) ** 2 + b ** 2);
}

/** When a dynamic threshold sees the variance attack. @module */
import { logGamma } from "../../stats/special/log_gamma.ts";

/**
 * t* = (8 − (h − 1)/h)/(c₄(h)²·z²): the step at which identical workers that send mean − z·sd (ddof 1) of h honest ones lie
 * twice the honest pair distance √(2t) away from an honest median worker, in many dimensions: there the squared distance is
 * ((h − 1)/h)·t + (c₄·z·t)², per dimension and unit of variance.
 *
 * @param h honest workers, at least 2
 * @param z distance of the attack in standard deviations, above 0
 * @returns t* > 0 in steps, not rounded
 * @throws {RangeError} if an argument is out of its range
 *
 * @example
 * ```ts
 * import { detectionTime } from "./detection_time.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([0.3, 0.5, 1].map((z) => detectionTime(6, z).toFixed(1)), ["87.9", "31.7", "7.9"]);
 * ```
 */
export function detectionTime(h: number, z: number): number {
  if (!(Number.isInteger(h) && h >= 2)) {
    throw new RangeError(`detection time: h must be 2 or more, got ${h}`);
  }
  if (!(z > 0 && z < Infinity)) throw new RangeError(`detection time: z must be above 0, got ${z}`);
  return (8 - (h - 1) / h) / (meanDeviation(h) * z) ** 2;
}

/**
 * c₄(n): expected sample standard deviation (ddof 1) of n independent N(0, 1), √(2/(n − 1))·Γ(n/2)/Γ((n − 1)/2).
 *
 * @param n at least 2
 */
function meanDeviation(n: number): number {
  return Math.sqrt(2 / (n - 1)) * Math.exp(logGamma(n / 2) - logGamma((n - 1) / 2));
}

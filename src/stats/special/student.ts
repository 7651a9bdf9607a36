/** Student's t law. @module */
import cdf from "@stdlib/stats-base-dists-t-cdf";
import quantile from "@stdlib/stats-base-dists-t-quantile";

/**
 * P(T ≤ x) for Student's t.
 *
 * @param x any number
 * @param degrees degrees of freedom, above 0
 *
 * @example
 * ```ts
 * import { tCdf } from "./student.ts";
 * import assert from "node:assert/strict";
 *
 * assert(Math.abs(tCdf(1, 1) - 0.75) < 1e-14); // Cauchy
 * ```
 */
export function tCdf(x: number, degrees: number): number {
  if (x === -Infinity) return 0;
  if (x === Infinity) return 1;
  return cdf(x, degrees);
}

/**
 * Quantile of Student's t.
 *
 * @param p a probability in [0, 1]
 * @param degrees degrees of freedom, above 0
 *
 * @example
 * ```ts
 * import { tQuantile } from "./student.ts";
 * import assert from "node:assert/strict";
 *
 * assert(Math.abs(tQuantile(0.975, 7) - 2.364624251592785) < 1e-12);
 * ```
 */
export function tQuantile(p: number, degrees: number): number {
  return quantile(p, degrees);
}

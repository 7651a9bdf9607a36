/** ln N(y; m, v). @module */

const LOG_TWO_PI = Math.log(2 * Math.PI);

/** Log density of the normal law at y. */
export function logNormalDensity(y: number, mean: number, variance: number): number {
  return -(LOG_TWO_PI + Math.log(variance) + (y - mean) ** 2 / variance) / 2;
}

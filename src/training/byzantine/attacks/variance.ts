/** The attack that hides in the honest gradients' spread. @module */
import { normalQuantile } from "../../../random/normal_quantile.ts";

/**
 * Mean − z·sd of the honest gradients, coordinate by coordinate.
 *
 * @param honest h gradients, more than `ddof`
 * @param z distance in standard deviations
 * @param ddof the standard deviation divides by h − ddof
 * @throws {RangeError} if there are too few gradients, or z is not finite
 *
 * @example
 * ```ts
 * import { variance } from "./variance.ts";
 * import assert from "node:assert/strict";
 *
 * const honest = [1, 4, 7].map((g) => Float32Array.of(g));
 * assert.deepEqual([...variance(honest, 1.5, 1)], [4 - 1.5 * 3]);
 * ```
 */
export function variance(
  honest: readonly Float32Array[],
  z: number,
  ddof: 0 | 1,
): Float32Array {
  const h = honest.length;
  if (h <= ddof) throw new RangeError(`variance attack: ${h} honest gradients with ddof ${ddof}`);
  if (!Number.isFinite(z)) throw new RangeError(`variance attack: z must be finite, got ${z}`);
  return honest[0]!.map((_, j) => {
    let mean = 0;
    for (const gradient of honest) mean += gradient[j]!;
    mean /= h;
    let squares = 0;
    for (const gradient of honest) squares += (gradient[j]! - mean) ** 2;
    return mean - z * Math.sqrt(squares / (h - ddof));
  });
}

/**
 * z of Baruch et al. (2019), section 3.2: s = ⌊n/2 + 1⌋ − m supporters are needed, z = Φ⁻¹((n − m − s)/(n − m)).
 *
 * @param workers n
 * @param byzantine m, below n/2
 * @returns z in standard deviations, negative where attackers are few; −∞ for one or two workers, who all must be
 *   supporters
 * @throws {RangeError} if no honest majority is there
 *
 * @example
 * ```ts
 * import { alieFactor } from "./variance.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(alieFactor(10, 4).toFixed(4), "0.4307");
 * ```
 */
export function alieFactor(workers: number, byzantine: number): number {
  if (!(byzantine >= 0 && 2 * byzantine < workers)) {
    throw new RangeError(`variance attack: ${byzantine} of ${workers} workers are Byzantine`);
  }
  const honest = workers - byzantine;
  const supporters = Math.floor(workers / 2 + 1) - byzantine;
  return normalQuantile((honest - supporters) / honest);
}

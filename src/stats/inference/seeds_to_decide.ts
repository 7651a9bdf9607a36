/** How many replicates a t test needs. @module */
import { checkCount } from "../checks/check_count.ts";
import { noncentralTSurvival } from "../special/noncentral_t_survival.ts";
import { normalQuantile } from "../special/normal.ts";
import { tQuantile } from "../special/student.ts";

/** What {@linkcode seedsToDecide} can be asked for. */
export interface SeedsToDecideOptions {
  /** Level of the one-sided test, in (0, .5); .05 unless said otherwise. */
  readonly alpha?: number;
  /** Power to reach, in (alpha, 1); .8 unless said otherwise. */
  readonly power?: number;
}

/** From here on the normal approximation, corrected for the estimated variance, is off by less than 1 replicate. */
const LARGE = 2000;

/**
 * Power of the one-sided t test of a mean with n replicates: P(T′ > t₁₋α) with n − 1 degrees of freedom and
 * noncentrality √n · effect/sd. Exact for normal replicates.
 *
 * @param n replicates, at least 2
 * @param effect true distance of the mean from the bound, in the direction tested
 * @param sd true standard deviation of a replicate, above 0
 * @param alpha level of the test
 * @returns a probability; α at no effect, below it where the effect has the other sign
 * @throws {RangeError} if n is no whole number from 2, sd is not above 0, or the level not in (0, 1)
 *
 * @example
 * ```ts
 * import { tTestPower } from "./seeds_to_decide.ts";
 * import assert from "node:assert/strict";
 *
 * assert(Math.abs(tTestPower(10, 0, 1, 0.05) - 0.05) < 1e-10); // no effect: the level
 * ```
 */
export function tTestPower(n: number, effect: number, sd: number, alpha: number): number {
  checkCount("tTestPower", "replicates", n, 2, Number.MAX_SAFE_INTEGER);
  if (!(sd > 0 && sd < Infinity) || !Number.isFinite(effect)) {
    throw new RangeError(`tTestPower: effect ${effect}, standard deviation ${sd}; give sd > 0`);
  }
  if (!(alpha > 0 && alpha < 1)) {
    throw new RangeError(`tTestPower: level ${alpha}; it must lie in (0, 1)`);
  }
  return noncentralTSurvival(-tQuantile(alpha, n - 1), n - 1, Math.sqrt(n) * effect / sd);
}

/**
 * The smallest number of replicates (seeds) at which a one-sided t test at a level has a given power, if mean and
 * standard deviation are as observed.
 *
 * By the noncentral t law, exact for normal replicates; above 2000 by ((z₁₋α + z_power)·sd/effect)² + z²₁₋α/2 (Guenther
 * 1981, The American Statistician 35), which is then off by less than one.
 *
 * @param effect observed distance of the mean from the bound; its sign does not matter
 * @param sd observed standard deviation of a replicate, denominator n − 1
 * @param options level and power
 * @returns a whole number of at least 2; `Infinity` where the effect is 0
 * @throws {RangeError} if sd is not above 0, or level and power are out of range
 *
 * @example
 * ```ts
 * import { seedsToDecide } from "./seeds_to_decide.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(seedsToDecide(1, 1), 8); // an effect of one standard deviation
 * ```
 */
export function seedsToDecide(
  effect: number,
  sd: number,
  { alpha = 0.05, power = 0.8 }: SeedsToDecideOptions = {},
): number {
  if (!(sd > 0 && sd < Infinity) || !Number.isFinite(effect)) {
    throw new RangeError(`seedsToDecide: effect ${effect}, standard deviation ${sd}; give sd > 0`);
  }
  if (!(alpha > 0 && alpha < 0.5 && power > alpha && power < 1)) {
    throw new RangeError(
      `seedsToDecide: level ${alpha}, power ${power}; give 0 < level < .5 and level < power < 1`,
    );
  }
  const distance = Math.abs(effect);
  if (distance === 0) return Infinity;
  const z = -normalQuantile(alpha);
  const guess = Math.ceil(((z + normalQuantile(power)) * sd / distance) ** 2 + z * z / 2);
  if (guess > LARGE) return guess;
  const decides = (n: number) => tTestPower(n, distance, sd, alpha) >= power;
  // Power rises with n. The guess is near: gallop from it, then halve.
  let high = Math.max(2, guess);
  while (!decides(high) && high < LARGE * LARGE) high *= 2;
  let low = 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (decides(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Distribution function of a stable law. @module */
import { checkLaw, type StableParameters } from "./check_law.ts";
import { standardStable } from "./kernel/recent.ts";
import { standardPoint } from "./standard_point.ts";

/**
 * P(X ≤ x) of a stable law, by the trapezoidal rule on Zolotarev's integral (Nolan 1997, theorem 1), integrated by parts; accurate
 * relative to itself in the lower tail.
 *
 * @param x any number
 * @param law the law; S0 unless it says S1
 * @returns a probability
 * @throws {RangeError} if a parameter is out of its range
 *
 * @example
 * ```ts
 * import { stableCdf } from "./cdf.ts";
 * import assert from "node:assert/strict";
 *
 * const law = { alpha: 0.75, beta: -0.5 };
 * assert(Math.abs(stableCdf(0.3, law) - 0.66887227658457) < 1e-13);
 * assert(Math.abs(stableCdf(0.3, { ...law, parameterization: "S1" }) - 0.8924518931965) < 1e-13);
 * ```
 */
export function stableCdf(x: number, law: StableParameters): number {
  const full = checkLaw(law);
  const point = standardPoint(x, full);
  return standardStable(full.alpha, full.beta).values(point.x, point.z).lower;
}

/**
 * P(X > x) of a stable law; accurate relative to itself in the upper tail, where 1 − {@linkcode stableCdf} has no digits left.
 *
 * @param x any number
 * @param law the law; S0 unless it says S1
 * @returns a probability
 * @throws {RangeError} if a parameter is out of its range
 *
 * @example
 * ```ts
 * import { stableSurvival } from "./cdf.ts";
 * import assert from "node:assert/strict";
 *
 * const tail = stableSurvival(1e20, { alpha: 1, beta: 0.5 });
 * assert(Math.abs(tail * Math.PI * 1e20 / 1.5 - 1) < 1e-9);
 * ```
 */
export function stableSurvival(x: number, law: StableParameters): number {
  const full = checkLaw(law);
  const point = standardPoint(x, full);
  return standardStable(full.alpha, full.beta).values(point.x, point.z).upper;
}

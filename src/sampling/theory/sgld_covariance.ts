/** The stationary covariance of SGLD on a Gaussian target, exact at every step size. @module */
import type { Matrix } from "../../stats/linear_algebra/matrix.ts";
import { sampledTemperature, type StepConvention } from "../convention.ts";
import { inverse } from "./inverse.ts";

/**
 * (cT/2a)·[P(I − aεP/2)]⁻¹: the fixed point of Σ = (I − aεP)Σ(I − aεP) + cεT·I. Drift ε with noise 2ε gives
 * [P(I − εP/2)]⁻¹, drift ε with noise ε half of that, drift ε/2 with noise ε [P(I − εP/4)]⁻¹.
 *
 * @param precision P, symmetric, positive definite
 * @param stepSize ε, with aε·λ_max(P) < 2
 * @param convention a, c and T
 * @returns d × d, symmetric, in the squared unit of θ
 * @throws {RangeError} if the convention is none
 *
 * @example
 * ```ts
 * import { sgldCovariance } from "./sgld_covariance.ts";
 * import { EXACT, RELEASED } from "../convention.ts";
 * import { matrix } from "../../stats/linear_algebra/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const P = matrix(1, 1, Float64Array.of(2));
 * assert.equal(sgldCovariance(P, 0.5, EXACT).values[0], 1);
 * assert.equal(sgldCovariance(P, 0.5, RELEASED).values[0], 0.5);
 * ```
 */
export function sgldCovariance(
  precision: Matrix,
  stepSize: number,
  convention: StepConvention,
): Matrix {
  const { rows: d, values: P } = precision;
  const temperature = sampledTemperature(convention);
  const half = convention.drift * stepSize / 2;
  const shifted = P.map((value, at) => {
    const [i, j] = [Math.floor(at / d), at % d];
    let square = 0;
    for (let k = 0; k < d; k++) square += P[i * d + k]! * P[k * d + j]!;
    return value - half * square;
  });
  const found = inverse({ rows: d, columns: d, values: shifted });
  return { ...found, values: found.values.map((value) => temperature * value) };
}

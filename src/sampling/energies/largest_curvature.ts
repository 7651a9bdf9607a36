/** The largest curvature of an energy. @module */
import { symmetricEigen } from "../../stats/linear_algebra/symmetric_eigen.ts";
import type { Energy } from "./energy.ts";

/**
 * Largest eigenvalue of the Hessian of U at θ, by central differences of the gradient in every coordinate, made symmetric.
 *
 * @param energy U
 * @param theta where
 * @param step of the differences; 1e-4 unless given
 * @returns in units of U per squared unit of θ; negative where U has a maximum
 * @throws {RangeError} if the step is not positive
 *
 * @example
 * ```ts
 * import { gaussianEnergy } from "./gaussian_energy.ts";
 * import { largestCurvature } from "./largest_curvature.ts";
 * import { matrix } from "../../stats/linear_algebra/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const energy = gaussianEnergy(matrix(2, 2, Float64Array.of(2, 1, 1, 2)));
 * assert.ok(Math.abs(largestCurvature(energy, Float64Array.of(5, 7)) - 3) < 1e-9);
 * ```
 */
export function largestCurvature(energy: Energy, theta: Float64Array, step = 1e-4): number {
  if (!(step > 0)) throw new RangeError(`largestCurvature: step must be positive, not ${step}`);
  const d = energy.dimension;
  const [above, below, point] = [new Float64Array(d), new Float64Array(d), theta.slice()];
  const hessian = new Float64Array(d * d);
  for (let i = 0; i < d; i++) {
    point[i] = theta[i]! + step;
    energy.gradient(point, above);
    point[i] = theta[i]! - step;
    energy.gradient(point, below);
    point[i] = theta[i]!;
    for (let j = 0; j < d; j++) {
      const half = (above[j]! - below[j]!) / (4 * step);
      hessian[i * d + j]! += half;
      hessian[j * d + i]! += half;
    }
  }
  return symmetricEigen({ rows: d, columns: d, values: hessian }).values[0]!;
}

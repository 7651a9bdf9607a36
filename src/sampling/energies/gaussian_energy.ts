/** The energy of a Gaussian. @module */
import type { Matrix } from "../../stats/linear_algebra/matrix.ts";
import type { Energy } from "./energy.ts";

/**
 * U(θ) = ½ (θ − μ)ᵀ P (θ − μ), the energy of N(μ, P⁻¹). One sweep over P gives the gradients of all groups.
 *
 * @param precision P, d × d, symmetric
 * @param mean μ; the origin unless given
 * @returns U ≥ 0 in nats where P is positive definite, its gradient, and the gradients of all groups at once
 * @throws {RangeError} if P is not square or μ does not fit
 *
 * @example
 * ```ts
 * import { gaussianEnergy } from "./gaussian_energy.ts";
 * import { matrix } from "../../stats/linear_algebra/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const energy = gaussianEnergy(matrix(2, 2, Float64Array.of(2, 1, 1, 3)));
 * const out = new Float64Array(2);
 * energy.gradient(Float64Array.of(1, 2), out);
 * assert.deepEqual([...out], [4, 7]);
 * assert.equal(energy.value(Float64Array.of(1, 2)), 9);
 * ```
 */
export function gaussianEnergy(
  precision: Matrix,
  mean: Float64Array = new Float64Array(precision.rows),
): Energy {
  const { rows: d, columns, values: P } = precision;
  if (columns !== d || mean.length !== d) {
    throw new RangeError(
      `gaussianEnergy: ${d} × ${columns} precision and ${mean.length} means do not fit`,
    );
  }
  const centred = new Float64Array(d);
  const partnerCentred = new Float64Array(d);
  const centre = (x: Float64Array, into: Float64Array) => {
    for (let i = 0; i < d; i++) into[i] = x[i]! - mean[i]!;
  };
  function gradient(theta: Float64Array, out: Float64Array): void {
    centre(theta, centred);
    for (let i = 0; i < d; i++) {
      let sum = 0;
      for (let k = 0; k < d; k++) sum += P[i * d + k]! * centred[k]!;
      out[i] = sum;
    }
  }
  return {
    dimension: d,
    gradient,
    value(theta) {
      const product = new Float64Array(d);
      gradient(theta, product);
      return product.reduce((sum, value, i) => sum + value * (theta[i]! - mean[i]!), 0) / 2;
    },
    crossGradient(theta, partner, groupOf, out) {
      centre(theta, centred);
      centre(partner, partnerCentred);
      for (let i = 0; i < d; i++) {
        const own = groupOf[i]!;
        let sum = 0;
        for (let k = 0; k < d; k++) {
          sum += P[i * d + k]! * (groupOf[k] === own ? centred[k]! : partnerCentred[k]!);
        }
        out[i] = sum;
      }
    },
  };
}

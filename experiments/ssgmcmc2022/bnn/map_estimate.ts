/** The most probable weights. @module */
import type { Energy } from "../../../src/sampling/energies/energy.ts";

/** Adam's constants, as published. */
const [B1, B2, EPSILON] = [0.9, 0.999, 1e-8];

/**
 * Minimises U by Adam in float64, on the full gradient.
 *
 * @param start where it begins
 * @returns where it ends
 */
export function mapEstimate(
  energy: Energy,
  start: Float64Array,
  { steps, rate }: { readonly steps: number; readonly rate: number },
): Float64Array {
  const theta = start.slice();
  const d = theta.length;
  const [gradient, m, v] = [new Float64Array(d), new Float64Array(d), new Float64Array(d)];
  for (let t = 1; t <= steps; t++) {
    energy.gradient(theta, gradient);
    const [first, second] = [1 - B1 ** t, 1 - B2 ** t];
    for (let i = 0; i < d; i++) {
      const g = gradient[i]!;
      m[i] = B1 * m[i]! + (1 - B1) * g;
      v[i] = B2 * v[i]! + (1 - B2) * g * g;
      theta[i]! -= rate * m[i]! / first / (Math.sqrt(v[i]! / second) + EPSILON);
    }
  }
  return theta;
}

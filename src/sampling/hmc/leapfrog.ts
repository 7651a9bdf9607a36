/** Hamilton's equations in steps. @module */
import type { Energy } from "../energies/energy.ts";

/** Position and velocity, with the gradient where it stands. */
export interface PhasePoint {
  /** θ. */
  readonly theta: Float64Array;
  /** r; unit mass. */
  readonly momentum: Float64Array;
  /** ∇U(θ). */
  readonly gradient: Float64Array;
}

/**
 * Moves in place by leapfrog steps, one gradient each.
 *
 * @param energy U
 * @param point its gradient must be that at θ
 * @param stepSize ε; negative runs backwards
 * @param steps number of steps
 *
 * @example
 * ```ts
 * import { leapfrog } from "./leapfrog.ts";
 * import { gaussianEnergy } from "../energies/gaussian_energy.ts";
 * import { matrix } from "../../stats/linear_algebra/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const energy = gaussianEnergy(matrix(1, 1, Float64Array.of(1)));
 * const [theta, momentum, gradient] = [[1], [0], [1]].map((one) => Float64Array.from(one));
 * const point = { theta: theta!, momentum: momentum!, gradient: gradient! };
 * leapfrog(energy, point, 0.01, 314); // half a turn of the circle
 * assert.ok(Math.abs(theta![0]! + 1) < 1e-4);
 * ```
 */
export function leapfrog(energy: Energy, point: PhasePoint, stepSize: number, steps: number): void {
  const { theta, momentum, gradient } = point;
  for (let step = 0; step < steps; step++) {
    for (let i = 0; i < theta.length; i++) {
      momentum[i]! -= stepSize / 2 * gradient[i]!;
      theta[i]! += stepSize * momentum[i]!;
    }
    energy.gradient(theta, gradient);
    for (let i = 0; i < theta.length; i++) momentum[i]! -= stepSize / 2 * gradient[i]!;
  }
}

/** U(θ) + |r|²/2. */
export function hamiltonian(energy: Energy, { theta, momentum }: PhasePoint): number {
  return energy.value(theta) + momentum.reduce((sum, r) => sum + r * r, 0) / 2;
}

/** A step size to begin with. @module */
import { fillNormal } from "../../random/normal.ts";
import type { Stream } from "../../random/stream.ts";
import type { Energy } from "../energies/energy.ts";
import { hamiltonian, leapfrog } from "./leapfrog.ts";

/** Halvings or doublings after which something is wrong. */
const MOST = 100;

/**
 * The step size at which the acceptance of one leapfrog step crosses ½, found by doubling or halving from 1 (Hoffman & Gelman
 * 2014, algorithm 4).
 *
 * @throws {RangeError} if there is none within 2^±100
 *
 * @example
 * ```ts
 * import { firstStepSize } from "./first_step_size.ts";
 * import { gaussianEnergy } from "../energies/gaussian_energy.ts";
 * import { stream } from "../../random/stream.ts";
 * import { matrix } from "../../stats/linear_algebra/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const narrow = gaussianEnergy(matrix(1, 1, Float64Array.of(1e6)));
 * const { stepSize } = firstStepSize(narrow, Float64Array.of(0), stream("momentum"));
 * assert.ok(stepSize < 0.01);
 * ```
 */
export function firstStepSize(
  energy: Energy,
  start: Float64Array,
  source: Stream,
): { readonly stepSize: number; readonly evaluations: number } {
  const momentum = fillNormal(source, new Float64Array(energy.dimension));
  const slope = new Float64Array(energy.dimension);
  energy.gradient(start, slope);
  const before = hamiltonian(energy, { theta: start, momentum, gradient: slope });
  let evaluations = 1;
  const logRatio = (stepSize: number) => {
    const point = {
      theta: start.slice(),
      momentum: momentum.slice(),
      gradient: slope.slice(),
    };
    leapfrog(energy, point, stepSize, 1);
    evaluations++;
    const change = before - hamiltonian(energy, point);
    return Number.isNaN(change) ? -Infinity : change;
  };
  const half = Math.log(0.5);
  let stepSize = 1;
  const up = logRatio(stepSize) > half;
  for (let k = 0; k < MOST; k++) {
    stepSize *= up ? 2 : 0.5;
    if (logRatio(stepSize) > half !== up) return { stepSize, evaluations };
  }
  throw new RangeError("firstStepSize: no step size within 2^±100 is accepted half of the time");
}

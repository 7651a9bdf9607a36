/** The gradient itself. @module */
import type { Drift } from "./drift.ts";

/**
 * The drift of plain SG-MCMC: ∇U(θ), one gradient a step.
 *
 * @param dimension number of parameters
 * @returns a drift whose `total` is the gradient itself; it keeps no past
 *
 * @example
 * ```ts
 * import { plainDrift } from "./plain_drift.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(plainDrift(3).evaluations, 1);
 * ```
 */
export function plainDrift(dimension: number): Drift {
  const total = new Float64Array(dimension);
  let point: Float64Array = total;
  return {
    evaluations: 1,
    scalesPrior: false,
    total,
    begin: (theta) => void (point = theta),
    point: () => point,
    take: (_q, gradient) => total.set(gradient),
    remember: () => {},
  };
}

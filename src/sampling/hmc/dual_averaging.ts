/** Adaptation of a step size to an acceptance rate. @module */

/** Adapts during warm-up. */
export interface DualAveraging {
  /** The step size to use next. */
  readonly current: number;
  /** The averaged step size, to be kept after warm-up. */
  readonly averaged: number;
  /** Takes the acceptance probability of one iteration in. */
  update(acceptance: number): void;
}

/** Constants of Hoffman & Gelman 2014, section 3.2.1. */
const [GAMMA, T0, KAPPA] = [0.05, 10, 0.75];

/**
 * Nesterov's dual averaging of ln ε towards a target acceptance δ (Hoffman & Gelman, JMLR 15 (2014) 1593–1623, equation 6,
 * μ = ln 10ε₀).
 *
 * @param initial ε₀ > 0
 * @param target δ in (0, 1)
 * @throws {RangeError} if a number is out of its range
 *
 * @example
 * ```ts
 * import { dualAveraging } from "./dual_averaging.ts";
 * import assert from "node:assert/strict";
 *
 * const adaptation = dualAveraging(1, 0.65);
 * for (let t = 0; t < 2000; t++) adaptation.update(Math.exp(-adaptation.current));
 * assert.ok(Math.abs(adaptation.averaged + Math.log(0.65)) < 0.02);
 * ```
 */
export function dualAveraging(initial: number, target: number): DualAveraging {
  if (!(initial > 0 && target > 0 && target < 1)) {
    throw new RangeError(
      `dualAveraging: initial must be positive and target in (0, 1), not ${initial} and ${target}`,
    );
  }
  const centre = Math.log(10 * initial);
  let [m, shortfall, log, logAveraged] = [0, 0, Math.log(initial), 0];
  return {
    get current() {
      return Math.exp(log);
    },
    get averaged() {
      return Math.exp(m === 0 ? log : logAveraged);
    },
    update(acceptance) {
      m++;
      shortfall += (target - acceptance - shortfall) / (m + T0);
      log = centre - Math.sqrt(m) / GAMMA * shortfall;
      logAveraged += m ** -KAPPA * (log - logAveraged);
    },
  };
}

/** Geometric mean and its interval over seeds, for axes that are logarithmic. @module */
import {
  type CentreAndInterval,
  centreAndInterval,
} from "../../../src/evidence/centre_and_interval.ts";

/**
 * Student's interval of the mean logarithm, taken back: it stays above 0.
 *
 * @example
 * ```ts
 * import { logInterval } from "./log_interval.ts";
 * import assert from "node:assert/strict";
 *
 * assert(Math.abs(logInterval([1, 100]).mean! - 10) < 1e-12);
 * ```
 */
export function logInterval(values: readonly number[]): CentreAndInterval {
  const { mean, lower, upper, seeds } = centreAndInterval(values.map(Math.log));
  const back = (value: number | null) => value === null ? null : Math.exp(value);
  return { mean: back(mean), lower: back(lower), upper: back(upper), seeds };
}

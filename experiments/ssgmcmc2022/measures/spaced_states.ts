/** Equally spaced states of the beginning of a chain. @module */
import type { Matrix } from "../../../src/stats/linear_algebra/matrix.ts";

/** States of a predictive mixture. */
export const MIXTURE_STATES = 200;

/**
 * 200 equally spaced states of the first `steps`: those after steps/200, 2·steps/200, … steps.
 *
 * @param states row k is the state after k + 1 steps
 * @param steps a multiple of 200, at most the number of rows
 * @throws {RangeError} if it is not
 */
export function spacedStates({ rows, columns, values }: Matrix, steps: number): Float64Array[] {
  const spacing = steps / MIXTURE_STATES;
  if (!(Number.isInteger(spacing) && steps <= rows)) {
    throw new RangeError(
      `spacedStates: steps must be a multiple of ${MIXTURE_STATES} up to ${rows}, not ${steps}`,
    );
  }
  return Array.from({ length: MIXTURE_STATES }, (_, k) => {
    const row = (k + 1) * spacing - 1;
    return values.subarray(row * columns, (row + 1) * columns);
  });
}

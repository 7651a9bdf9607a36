/** The least-squares line through points of equal weight. @module */
import { mean } from "../descriptive/mean.ts";
/** A straight line y = intercept + slope · x. */
export interface LineFit {
  readonly slope: number;
  readonly intercept: number;
}

/**
 * The least-squares line through points of equal weight.
 *
 * @param x abscissae, at least two different ones
 * @param y ordinates, as many
 *
 * @example
 * ```ts
 * import { lineFit } from "./line_fit.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(lineFit([0, 1, 2], [1, 3, 5]), { slope: 2, intercept: 1 });
 * ```
 */
export function lineFit(x: readonly number[], y: readonly number[]): LineFit {
  const n = x.length;
  const meanX = mean(x);
  const meanY = mean(y);
  let products = 0;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    products += (x[i]! - meanX) * (y[i]! - meanY);
    squares += (x[i]! - meanX) ** 2;
  }
  const slope = products / squares;
  return { slope, intercept: meanY - slope * meanX };
}

/** The largest values of a sample. @module */

/**
 * The `count` largest values in falling order.
 *
 * @param name the caller's name, for the message
 * @param x the sample
 * @param count how many
 * @param positive whether they must be above 0
 * @throws {RangeError} if there are not so many values, a value is NaN or Infinity, or the least of them is not positive though it must be
 *
 * @example
 * ```ts
 * import { upperOrderStatistics } from "./upper_order_statistics.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([...upperOrderStatistics("hill", Float64Array.of(3, 1, 7, 5), 2, true)], [7, 5]);
 * assert.throws(() => upperOrderStatistics("hill", Float64Array.of(-1, 2), 2, true), RangeError);
 * ```
 */
export function upperOrderStatistics(
  name: string,
  x: Float64Array,
  count: number,
  positive: boolean,
): Float64Array {
  if (!(Number.isInteger(count) && count >= 2 && count <= x.length)) {
    throw new RangeError(
      `${name}: needs ${count} order statistics of a sample of ${x.length}; take a smaller k`,
    );
  }
  const sorted = Float64Array.from(x).sort();
  // NaN is sorted to the end.
  const last = sorted[sorted.length - 1]!;
  if (!(last < Infinity)) throw new RangeError(`${name}: a value is ${last}; drop it first`);
  const top = sorted.subarray(x.length - count).reverse();
  if (positive && !(top[count - 1]! > 0)) {
    throw new RangeError(
      `${name}: the ${count} largest values must be positive; take a smaller k, or absolute values`,
    );
  }
  return top;
}

/** The number of correct answers. @module */

/**
 * How many answers are the example's class.
 *
 * @example
 * ```ts
 * import { countCorrect } from "./count_correct.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(countCorrect([0, 2, 1], Int32Array.of(0, 1, 1)), 2);
 * ```
 */
export function countCorrect(answers: ArrayLike<number>, labels: Int32Array): number {
  return labels.reduce((sum, label, i) => sum + (answers[i] === label ? 1 : 0), 0);
}

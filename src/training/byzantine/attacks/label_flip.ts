/** The attack that trains on wrong labels. @module */

/**
 * The labels (classes − 1) − l.
 *
 * @param labels true labels, each in 0 … classes − 1
 * @param classes number of classes
 * @throws {RangeError} if a label is out of its range
 *
 * @example
 * ```ts
 * import { flippedLabels } from "./label_flip.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([...flippedLabels(Int32Array.of(0, 3, 9), 10)], [9, 6, 0]);
 * ```
 */
export function flippedLabels(labels: Int32Array, classes: number): Int32Array {
  return labels.map((label) => {
    if (!(label >= 0 && label < classes)) {
      throw new RangeError(`label flip: label ${label} of ${classes} classes`);
    }
    return classes - 1 - label;
  });
}

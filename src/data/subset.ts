/** Some of the examples. @module */
import type { Examples } from "./dataset.ts";

/**
 * Copies examples by index.
 *
 * @param examples N examples
 * @param indices which, in which order; an index may come again
 * @returns the chosen examples
 * @throws {RangeError} if an index is not in 0 … N − 1
 *
 * @example
 * ```ts
 * import { subset } from "./subset.ts";
 * import assert from "node:assert/strict";
 *
 * const examples = { count: 2, inputs: Float32Array.of(1, 2, 3, 4), labels: Int32Array.of(0, 1) };
 * const { inputs, labels } = subset(examples, Int32Array.of(1));
 * assert.deepEqual([[...inputs], [...labels]], [[3, 4], [1]]);
 * ```
 */
export function subset(examples: Examples, indices: ArrayLike<number>): Examples {
  const features = examples.count === 0 ? 0 : examples.inputs.length / examples.count;
  const inputs = new Float32Array(indices.length * features);
  const labels = new Int32Array(indices.length);
  for (let i = 0; i < indices.length; i++) {
    const index = indices[i]!;
    if (!Number.isInteger(index) || index < 0 || index >= examples.count) {
      throw new RangeError(`subset: index ${index} is not in 0 … ${examples.count - 1}`);
    }
    inputs.set(examples.inputs.subarray(index * features, (index + 1) * features), i * features);
    labels[i] = examples.labels[index]!;
  }
  return { count: indices.length, inputs, labels };
}

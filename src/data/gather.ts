/** Copying named examples. @module */
import type { Examples } from "./dataset.ts";

/**
 * The examples at `indices`, in that order; repeats are copied each time.
 *
 * @param data N examples
 * @param indices which of 0 … N − 1
 * @returns as many examples as indices
 * @throws {RangeError} if an index is none of 0 … N − 1
 *
 * @example
 * ```ts
 * import { gather } from "./gather.ts";
 * import assert from "node:assert/strict";
 *
 * const data = { count: 2, inputs: Float32Array.of(1, 2, 3, 4), labels: Int32Array.of(7, 8) };
 * const batch = gather(data, Int32Array.of(1, 1, 0));
 * assert.deepEqual([...batch.inputs], [3, 4, 3, 4, 1, 2]);
 * assert.deepEqual([...batch.labels], [8, 8, 7]);
 * ```
 */
export function gather(data: Examples, indices: ArrayLike<number>): Examples {
  const width = data.count === 0 ? 0 : data.inputs.length / data.count;
  const inputs = new Float32Array(indices.length * width);
  const labels = new Int32Array(indices.length);
  for (let row = 0; row < indices.length; row++) {
    const index = indices[row]!;
    if (!Number.isInteger(index) || index < 0 || index >= data.count) {
      throw new RangeError(`gather: index ${index} is not in 0 … ${data.count - 1}`);
    }
    inputs.set(data.inputs.subarray(index * width, (index + 1) * width), row * width);
    labels[row] = data.labels[index]!;
  }
  return { count: indices.length, inputs, labels };
}

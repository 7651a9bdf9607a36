/** Copying named examples into one batch. @module */
import type { Batch } from "../engines/engine.ts";

/**
 * The examples at `indices`, in that order; repeats are copied each time.
 *
 * @param data N examples
 * @param indices B numbers in 0 … N − 1
 * @throws {RangeError} if an index lies outside the data
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
export function gather(data: Batch, indices: Int32Array): Batch {
  const width = data.inputs.length / data.count;
  const inputs = new Float32Array(indices.length * width);
  const labels = new Int32Array(indices.length);
  for (let row = 0; row < indices.length; row++) {
    const index = indices[row]!;
    if (index < 0 || index >= data.count) {
      throw new RangeError(`gather: index ${index} of ${data.count} examples`);
    }
    inputs.set(data.inputs.subarray(index * width, (index + 1) * width), row * width);
    labels[row] = data.labels[index]!;
  }
  return { count: indices.length, inputs, labels };
}

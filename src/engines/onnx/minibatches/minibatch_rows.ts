/** Minibatches as rows of indices, checked. @module */
import type { MinibatchIndices } from "../../engine.ts";

/** Minibatches with the place of every row: row j is `indices[starts[j]] … indices[starts[j + 1] − 1]`. */
export interface MinibatchRows {
  readonly count: number;
  readonly starts: Int32Array;
  readonly indices: Int32Array;
}

/**
 * Says where every minibatch lies.
 *
 * @param examples the indices are of as many examples
 * @throws {TypeError} if there are more or fewer indices than the minibatches hold, or one holds none
 * @throws {RangeError} if there is no such example
 */
export function minibatchRows(draws: MinibatchIndices, examples: number): MinibatchRows {
  const { count, batchSize, indices } = draws;
  const sizes = typeof batchSize === "number" ? new Int32Array(count).fill(batchSize) : batchSize;
  const starts = new Int32Array(count + 1);
  for (let j = 0; j < count; j++) starts[j + 1] = starts[j]! + sizes[j]!;
  if (
    sizes.length !== count || sizes.some((size) => size < 1) || starts[count] !== indices.length
  ) {
    const of = typeof batchSize === "number" ? `${batchSize}` : "the sizes given";
    throw new TypeError(`${indices.length} indices for ${count} minibatches of ${of}`);
  }
  for (const index of indices) {
    if (index < 0 || index >= examples) throw new RangeError(`there is no example ${index}`);
  }
  return { count, starts, indices };
}

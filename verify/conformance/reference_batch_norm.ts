/** Batch norm in float64 by its definition, for the reference. @module */
/** What a batch norm is given besides values; without running moments it takes those of the batch. */
export interface BatchNormParameters {
  readonly scale: ArrayLike<number>;
  readonly shift: ArrayLike<number>;
  readonly mean?: ArrayLike<number>;
  readonly variance?: ArrayLike<number>;
}

/**
 * Batch norm as its definition (Ioffe and Szegedy 2015, algorithm 1), in float64.
 *
 * @example
 * ```ts
 * import { referenceBatchNorm } from "./reference_batch_norm.ts";
 * import assert from "node:assert/strict";
 *
 * const found = referenceBatchNorm([1, 1, 2], 0, [[1, 3], [1, 3]], { scale: [2], shift: [5] });
 * assert.deepEqual([found.mean[0], found.variance[0], found.smallestDeviation], [2, 1, 1]);
 * assert.deepEqual(found.rows, [[3, 7], [3, 7]]);
 * ```
 */
export function referenceBatchNorm(
  [channels, height, width]: readonly number[],
  epsilon: number,
  rows: readonly (readonly number[])[],
  parameters: BatchNormParameters,
) {
  const places = height! * width!;
  const mean = new Float64Array(channels!);
  const variance = new Float64Array(channels!);
  let smallestDeviation = Infinity;
  const result = rows.map((row) => [...row]);
  for (let channel = 0; channel < channels!; channel++) {
    const own = (row: readonly number[]) => row.slice(channel * places, (channel + 1) * places);
    const values = rows.flatMap(own);
    const average = (numbers: readonly number[]) =>
      numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    mean[channel] = parameters.mean?.[channel] ?? average(values);
    variance[channel] = parameters.variance?.[channel] ??
      average(values.map((value) => (value - mean[channel]!) ** 2));
    const deviation = Math.sqrt(variance[channel]! + epsilon);
    smallestDeviation = Math.min(smallestDeviation, deviation);
    for (const row of result) {
      for (let at = channel * places; at < (channel + 1) * places; at++) {
        const normalised = (row[at]! - mean[channel]!) / deviation;
        row[at] = normalised * parameters.scale[channel]! + parameters.shift[channel]!;
      }
    }
  }
  return { rows: result, mean, variance, smallestDeviation };
}

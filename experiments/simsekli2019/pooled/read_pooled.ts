/** Reads the pooled estimator off a noise matrix, in one pass. @module */
import { pooledTailSums } from "../../../src/stats/tail/pooled_tail_sums.ts";
import { releasedBlockLength } from "../../../src/stats/tail/released_block_length.ts";
import { diagonalPrediction } from "./diagonal_prediction.ts";
import type { NoiseMatrix } from "./noise_matrix.ts";
import type { PooledReading } from "./record.ts";

/**
 * The released estimator on the noise, minibatch by minibatch, with what explains it.
 *
 * @throws {RangeError} if P·M is prime, or all parameters are dead
 */
export async function readPooled(noise: NoiseMatrix): Promise<PooledReading> {
  const { count, width, dead } = noise;
  const observations = count * width;
  const blockLength = releasedBlockLength(observations);
  const deadCount = dead.reduce((sum, one) => sum + one, 0);
  const all = pooledTailSums(observations);
  const meanSquares = new Float64Array(width);
  for await (const row of noise.rows()) {
    all.add(row);
    for (let p = 0; p < width; p++) meanSquares[p]! += row[p]! * row[p]!;
  }
  for (let p = 0; p < width; p++) meanSquares[p]! /= count;
  const { inverse, zeros } = all.result();
  return {
    inverse,
    observations,
    blockLength,
    deadShare: deadCount / width,
    zeroShare: zeros / observations,
    diagonal: diagonalPrediction(meanSquares, dead, blockLength),
  };
}

/** a alone. */
export async function pooledInverse(noise: NoiseMatrix): Promise<number> {
  const sums = pooledTailSums(noise.count * noise.width);
  for await (const row of noise.rows()) sums.add(row);
  return sums.result().inverse;
}

/** a without the dead parameters, K₁ unchanged: what exact zeros do to it. */
export async function nonZeroInverse(
  { count, width, dead, rows }: NoiseMatrix,
  blockLength: number,
): Promise<number> {
  const live = new Float32Array(width - dead.reduce((sum, one) => sum + one, 0));
  const sums = pooledTailSums(count * live.length, blockLength);
  for await (const row of rows()) {
    for (let p = 0, at = 0; p < width; p++) if (dead[p] === 0) live[at++] = row[p]!;
    sums.add(live);
  }
  return sums.result().inverse;
}

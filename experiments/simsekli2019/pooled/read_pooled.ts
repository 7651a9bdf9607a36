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
  const nonZero = pooledTailSums(count * (width - deadCount), blockLength);
  const meanSquares = new Float64Array(width);
  const live = new Float32Array(width - deadCount);
  for await (const row of noise.rows()) {
    all.add(row);
    for (let p = 0, at = 0; p < width; p++) {
      const value = row[p]!;
      meanSquares[p]! += value * value / count;
      if (dead[p] === 0) live[at++] = value;
    }
    nonZero.add(live);
  }
  const { inverse, zeros } = all.result();
  return {
    inverse,
    observations,
    blockLength,
    deadShare: deadCount / width,
    zeroShare: zeros / observations,
    diagonal: diagonalPrediction(meanSquares, dead, blockLength),
    nonZero: nonZero.result().inverse,
  };
}

/** a alone. */
export async function pooledInverse(noise: NoiseMatrix): Promise<number> {
  const sums = pooledTailSums(noise.count * noise.width);
  for await (const row of noise.rows()) sums.add(row);
  return sums.result().inverse;
}

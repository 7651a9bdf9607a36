/** The tail index as Simsekli et al. computed it. @module */
import { releasedBlockLength } from "./released_block_length.ts";
import { sumOfLogs } from "./sum_of_logs.ts";

/** ε inside both logarithms: the distance from 1 to the next double. */
export const RELEASED_EPSILON = 2 ** -52;

/** What {@linkcode pooledTailIndex} returns. */
export interface PooledTailIndex {
  /** α̂; Infinity if 1/α̂ is 0, negative if that is. */
  readonly alpha: number;
  /** 1/α̂. */
  readonly inverse: number;
  /** K₁, observations per block. */
  readonly blockLength: number;
  /** K₂, blocks. */
  readonly blocks: number;
  /** Observations that are exactly zero; each enters as log ε = −36.04. */
  readonly zeros: number;
}

/**
 * The log-moment estimator of Mohammadi, Mohammadpour and Ogata (2015, *Metrika* 78:549, corollary 2.4) exactly as the code released with
 * Simsekli, Sagun and Gürbüzbalaban (2019) runs it:
 * 1/α̂ = (1/log K₁)·((1/K₂) Σ log(|Yᵢ| + ε) − (1/K) Σ log(|Xᵢ| + ε)), Yᵢ the sums of K₁ successive observations, ε = 2⁻⁵².
 *
 * There the noise of all parameters and minibatches goes in as one list, minibatch by minibatch, centred per parameter. K₁ is then far below the number
 * of parameters and α̂ measures how unequal the parameters' scales are: for Gaussian noise with scales sⱼ it tends to
 * 1/α̂ = ½ + G/log K₁, G = ½ log mean(sⱼ²) − mean(log sⱼ). {@linkcode logMomentTailIndex} is the corrected form.
 *
 * @param noise K observations of `dimension` numbers each, one after the other
 * @param dimension size d of an observation; for d > 1 norms take the place of absolute values
 * @returns the estimate
 * @throws {RangeError} if the numbers do not make whole observations, or K is 1 or prime (then no K₁ divides it)
 *
 * @example
 * ```ts
 * import { pooledTailIndex } from "./pooled_tail_index.ts";
 * import { fillNormal, stream } from "../../random/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const noise = new Float64Array(100_000);
 * fillNormal(stream("example"), noise);
 * assert(Math.abs(pooledTailIndex(noise).alpha - 2) < 0.2);
 * assert.throws(() => pooledTailIndex(noise.subarray(0, 7)), /7 is prime/);
 * ```
 */
export function pooledTailIndex(
  noise: Float64Array | Float32Array,
  dimension = 1,
): PooledTailIndex {
  const count = noise.length / dimension;
  if (!Number.isInteger(count) || count < 1) {
    throw new RangeError(
      `pooledTailIndex: ${noise.length} numbers are not whole observations of ${dimension}`,
    );
  }
  const blockLength = releasedBlockLength(count);
  if (blockLength === 1) {
    throw new RangeError(
      `pooledTailIndex: ${count} observations cannot be cut into equal blocks (${count} is ${
        count === 1 ? "too few" : "prime"
      }); leave one out`,
    );
  }
  const blocks = count / blockLength;
  const sizes = dimension === 1 ? noise : rowNorms(noise, dimension);
  const sums = blockSums(noise, dimension, blockLength, blocks);
  const logSizes = sumOfLogs(sizes, 0, count, RELEASED_EPSILON) / count;
  const logSums = sumOfLogs(sums, 0, blocks, RELEASED_EPSILON) / blocks;
  const inverse = (logSums - logSizes) / Math.log(blockLength);
  return { alpha: 1 / inverse, inverse, blockLength, blocks, zeros: countZeros(sizes) };
}

function rowNorms(x: Float64Array | Float32Array, dimension: number): Float64Array {
  const norms = new Float64Array(x.length / dimension);
  for (let i = 0; i < norms.length; i++) {
    let square = 0;
    for (let j = 0; j < dimension; j++) square += x[i * dimension + j]! ** 2;
    norms[i] = Math.sqrt(square);
  }
  return norms;
}

/** |Yᵢ| of every block; norms of vector sums in more than one dimension. */
function blockSums(
  x: Float64Array | Float32Array,
  dimension: number,
  blockLength: number,
  blocks: number,
): Float64Array {
  const out = new Float64Array(blocks);
  if (dimension === 1) {
    for (let i = 0; i < blocks; i++) {
      const from = i * blockLength;
      const to = from + blockLength;
      let a = 0, b = 0, c = 0, d = 0;
      let j = from;
      for (; j + 4 <= to; j += 4) {
        a += x[j]!;
        b += x[j + 1]!;
        c += x[j + 2]!;
        d += x[j + 3]!;
      }
      for (; j < to; j++) a += x[j]!;
      out[i] = Math.abs((a + b) + (c + d));
    }
    return out;
  }
  const sum = new Float64Array(dimension);
  for (let i = 0; i < blocks; i++) {
    sum.fill(0);
    for (let k = 0; k < blockLength; k++) {
      const at = (i * blockLength + k) * dimension;
      for (let j = 0; j < dimension; j++) sum[j]! += x[at + j]!;
    }
    out[i] = rowNorms(sum, dimension)[0]!;
  }
  return out;
}

function countZeros(x: Float64Array | Float32Array): number {
  let zeros = 0;
  for (let i = 0; i < x.length; i++) zeros += x[i] === 0 ? 1 : 0;
  return zeros;
}

/** The tail index as Simsekli et al. computed it. @module */
import { checkCount } from "../checks/check_count.ts";
import { logSumKernel, type LogSums } from "./log_sum_kernel.ts";
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
 * @returns the estimate; NaN where a number or a sum is not finite
 * @throws {RangeError} if the numbers do not make whole observations, or K is 1 or prime (then no K₁ divides it)
 *
 * @example
 * ```ts
 * import { pooledTailIndex } from "./pooled_tail_index.ts";
 * import { fillNormal } from "../../random/normal.ts";
 * import { stream } from "../../random/stream.ts";
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
  checkCount("pooledTailIndex", "dimension", dimension, 1, 2 ** 31);
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
  const sums = dimension > 1
    ? vectorSums(noise, dimension, blockLength)
    : noise instanceof Float32Array
    ? singleSums(noise, blockLength)
    : doubleSums(noise, blockLength);
  const blocks = sums.blocks;
  const inverse = (sums.blockLogs / blocks - sums.logs / count) / Math.log(blockLength);
  return { alpha: 1 / inverse, inverse, blockLength, blocks, zeros: sums.zeros };
}

/** What the estimator consists of. */
interface Sums {
  /** Σ log(|Yᵢ| + ε). */
  readonly blockLogs: number;
  /** K₂. */
  readonly blocks: number;
  /** Σ log(|Xᵢ| + ε). */
  readonly logs: number;
  /** Zeros among the Xᵢ. */
  readonly zeros: number;
}

let kernel: ReturnType<typeof logSumKernel> | undefined;

/** One pass over float32 numbers, by WebAssembly. */
function singleSums(x: Float32Array, blockLength: number): Sums {
  const run = kernel ??= logSumKernel(RELEASED_EPSILON);
  const blocks = x.length / blockLength;
  const out: LogSums = { sum: 0, logs: 0, zeros: 0 };
  let blockLogs = 0;
  for (let i = 0; i < blocks; i++) {
    out.sum = 0;
    run(x, i * blockLength, (i + 1) * blockLength, out);
    blockLogs += Math.log(Math.abs(out.sum) + RELEASED_EPSILON);
  }
  return { blockLogs, blocks, logs: out.logs, zeros: out.zeros };
}

function doubleSums(x: Float64Array, blockLength: number): Sums {
  const blocks = x.length / blockLength;
  let blockLogs = 0;
  let zeros = 0;
  for (let i = 0; i < blocks; i++) {
    let sum = 0;
    for (let j = i * blockLength; j < (i + 1) * blockLength; j++) {
      sum += x[j]!;
      if (x[j] === 0) zeros++;
    }
    blockLogs += Math.log(Math.abs(sum) + RELEASED_EPSILON);
  }
  return { blockLogs, blocks, logs: sumOfLogs(x, 0, x.length, RELEASED_EPSILON), zeros };
}

function vectorSums(
  x: Float64Array | Float32Array,
  dimension: number,
  blockLength: number,
): Sums {
  const norms = rowNorms(x, dimension);
  const blocks = norms.length / blockLength;
  const sum = new Float64Array(dimension);
  let blockLogs = 0;
  for (let i = 0; i < blocks; i++) {
    sum.fill(0);
    for (let k = 0; k < blockLength; k++) {
      const at = (i * blockLength + k) * dimension;
      for (let j = 0; j < dimension; j++) sum[j]! += x[at + j]!;
    }
    blockLogs += Math.log(rowNorms(sum, dimension)[0]! + RELEASED_EPSILON);
  }
  return {
    blockLogs,
    blocks,
    logs: sumOfLogs(norms, 0, norms.length, RELEASED_EPSILON),
    zeros: norms.reduce((count, v) => count + (v === 0 ? 1 : 0), 0),
  };
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

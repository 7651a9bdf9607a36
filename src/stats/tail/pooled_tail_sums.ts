/** The released tail index of numbers that come piece by piece. @module */
import { logSumKernel, type LogSums } from "./log_sum_kernel.ts";
import { type PooledTailIndex, RELEASED_EPSILON } from "./pooled_tail_index.ts";
import { releasedBlockLength } from "./released_block_length.ts";

/** Takes observations piece by piece. */
export interface PooledTailSums {
  /** The next observations, in their order; what lies behind the last whole block is left out. */
  add(piece: Float32Array): void;
  /**
   * The estimate.
   *
   * @throws {RangeError} if the observations do not fill all blocks
   */
  result(): PooledTailIndex;
}

let kernel: ReturnType<typeof logSumKernel> | undefined;

/**
 * `pooledTailIndex` in constant memory, and with a block length of one's own.
 *
 * @param count number of observations that will come, K
 * @param blockLength K₁; that of the released code unless given. ⌊K/K₁⌋ blocks are formed and the rest is left out
 * @throws {RangeError} if there is no block length above 1, or no block
 *
 * @example
 * ```ts
 * import { pooledTailSums } from "./pooled_tail_sums.ts";
 * import { pooledTailIndex } from "./pooled_tail_index.ts";
 * import assert from "node:assert/strict";
 *
 * const x = Float32Array.from({ length: 36 }, (_, i) => Math.sin(i));
 * const sums = pooledTailSums(36);
 * for (const end of [10, 20, 36]) sums.add(x.subarray(end === 36 ? 20 : end - 10, end));
 * assert(Math.abs(sums.result().inverse - pooledTailIndex(x).inverse) < 1e-12);
 * ```
 */
export function pooledTailSums(
  count: number,
  blockLength: number = releasedBlockLength(count),
): PooledTailSums {
  const blocks = Math.floor(count / blockLength);
  if (!(Number.isInteger(blockLength) && blockLength > 1 && blocks >= 1)) {
    throw new RangeError(
      `pooledTailSums: ${count} observations cannot be cut into blocks of ${blockLength}`,
    );
  }
  const run = kernel ??= logSumKernel(RELEASED_EPSILON);
  const out: LogSums = { sum: 0, logs: 0, zeros: 0 };
  let filled = 0;
  let done = 0;
  let blockLogs = 0;
  return {
    add(piece) {
      for (let at = 0; at < piece.length && done < blocks;) {
        const end = Math.min(piece.length, at + blockLength - filled);
        run(piece, at, end, out);
        filled += end - at;
        at = end;
        if (filled < blockLength) continue;
        blockLogs += Math.log(Math.abs(out.sum) + RELEASED_EPSILON);
        out.sum = filled = 0;
        done++;
      }
    },
    result() {
      if (done < blocks) {
        throw new RangeError(
          `pooledTailSums: ${done * blockLength + filled} of ${
            blocks * blockLength
          } observations came`,
        );
      }
      const inverse = (blockLogs / blocks - out.logs / (blocks * blockLength)) /
        Math.log(blockLength);
      return { alpha: 1 / inverse, inverse, blockLength, blocks, zeros: out.zeros };
    },
  };
}

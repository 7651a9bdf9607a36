/** Random access to a virtual vector of standard normal variates. @module */
import { boxMullerKernel, GROUP, MOST_GROUPS } from "./box_muller_kernel.ts";
import type { Stream } from "./stream.ts";

/** Counters of this vector have the top bit of the high word set; those of `Stream.bits` have not. */
const COUNTER_DOMAIN = 0x80000000;
const BLOCKS_PER_GROUP = GROUP / 2;
const GROUPS_PER_HIGH_WORD = 2 ** 32 / BLOCKS_PER_GROUP;

interface Kernel {
  readonly run: (...parameters: number[]) => void;
  readonly variates: Float32Array;
}

let loaded: Kernel | undefined;

function kernel(): Kernel {
  if (loaded === undefined) {
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(boxMullerKernel()));
    const memory = exports.memory as WebAssembly.Memory;
    loaded = { run: exports.run as Kernel["run"], variates: new Float32Array(memory.buffer) };
  }
  return loaded;
}

/**
 * Writes entries `start` … `start + length − 1` of the stream's virtual vector of standard normal variates.
 *
 * A pure function of the stream's path and the position: it neither reads nor moves the stream's own counter, so dense
 * directions with 10⁹ entries are made tile by tile, in any order, and never held.
 *
 * Box–Muller on Threefry blocks, because it takes a fixed number of bits per variate, which random access needs: entries
 * 8g + j and 8g + 4 + j (j < 4) are r cos t and r sin t from block 4g + j. All of it is float32 arithmetic on 128-bit
 * WebAssembly vectors, whose results the specification fixes to the last bit, so every machine gets the same entries. The law
 * is right to about 10⁻⁶: rounding the 32-bit word u of the radius to float32 moves probabilities by 3·10⁻⁸ at most, each
 * variate is within 2·10⁻⁶ of the exact transform of that, and |x| ≤ √(64 ln 2) = 6.67, beyond which lies 3·10⁻¹¹.
 * Use `fillNormal` where the far tail matters.
 *
 * @param source names the vector
 * @param start first entry, an integer in 0 … 2⁵³ − 1
 * @param length number of entries, an integer in 0 … out.length
 * @param out receives the entries from its beginning; longer arrays keep the rest
 * @returns `out`
 * @throws {RangeError} if start or length is out of its range
 *
 * @example
 * ```ts
 * import { normalBlock } from "./normal_block.ts";
 * import { stream } from "./stream.ts";
 * import assert from "node:assert/strict";
 *
 * const direction = stream("direction", 3);
 * const all = normalBlock(direction, 0, 100, new Float32Array(100));
 * const part = normalBlock(direction, 40, 20, new Float32Array(20));
 * assert.deepEqual(part, all.slice(40, 60));
 * ```
 */
export function normalBlock(
  source: Stream,
  start: number,
  length: number,
  out: Float32Array,
): Float32Array {
  if (!Number.isSafeInteger(start) || start < 0) {
    throw new RangeError(`normalBlock: start must be an integer >= 0, not ${start}`);
  }
  if (!Number.isInteger(length) || length < 0 || length > out.length) {
    throw new RangeError(
      `normalBlock: length must be an integer in 0 … ${out.length} (the output's), not ${length}`,
    );
  }
  const { run, variates } = kernel();
  const [key0, key1] = source.key;
  let written = 0;
  while (written < length) {
    const position = start + written;
    const group = Math.floor(position / GROUP);
    const skipped = position - group * GROUP;
    const low = group % GROUPS_PER_HIGH_WORD;
    const groups = Math.min(
      Math.ceil((skipped + length - written) / GROUP),
      MOST_GROUPS,
      GROUPS_PER_HIGH_WORD - low,
    );
    const high = COUNTER_DOMAIN + Math.floor(group / GROUPS_PER_HIGH_WORD);
    run(key0, key1, low * BLOCKS_PER_GROUP, high, groups, 0);
    const count = Math.min(groups * GROUP - skipped, length - written);
    out.set(variates.subarray(skipped, skipped + count), written);
    written += count;
  }
  return out;
}

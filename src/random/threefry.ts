/**
 * Threefry2x32-20, a counter-based generator: block c of key k is a pure function of (k, c), so streams need no state
 * but a counter and any position can be computed on its own.
 *
 * Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011, section 4.2 (Threefry-2x32
 * with 20 rounds; key schedule and rotations of Skein's Threefish).
 *
 * @module
 */

/** The parity constant of the key schedule, for 32-bit words. */
export const PARITY = 0x1bd11bda;

/** Rotations of rounds 1 … 8; they repeat. */
export const ROTATIONS: readonly number[] = [13, 15, 26, 6, 17, 29, 16, 24];

/** Words that one block holds. */
export const WORDS_PER_BLOCK = 2;

/**
 * Computes consecutive blocks of 64 random bits.
 *
 * @param key0 first word of the key, read modulo 2³²
 * @param key1 second word of the key
 * @param counter0 first (low) word of the first block's counter; it counts up, without carry into `counter1`
 * @param counter1 second (high) word of the counter
 * @param blocks number of blocks
 * @param out receives 2·`blocks` words; block i fills entries 2i and 2i + 1
 * @throws {RangeError} if there is no room for so many blocks
 *
 * @example
 * ```ts
 * import { threefry2x32 } from "./threefry.ts";
 * import assert from "node:assert/strict";
 *
 * const out = new Uint32Array(2);
 * threefry2x32(0, 0, 0, 0, 1, out);
 * assert.deepEqual([...out], [0x6b200159, 0x99ba4efe]);
 * ```
 */
export function threefry2x32(
  key0: number,
  key1: number,
  counter0: number,
  counter1: number,
  blocks: number,
  out: Uint32Array,
): void {
  if (!(Number.isInteger(blocks) && blocks >= 0 && WORDS_PER_BLOCK * blocks <= out.length)) {
    throw new RangeError(
      `threefry2x32: blocks must be an integer in 0 … ${
        out.length / WORDS_PER_BLOCK
      }, not ${blocks}`,
    );
  }
  const k0 = key0 | 0;
  const k1 = key1 | 0;
  const k2 = k0 ^ k1 ^ PARITY;
  // Written out rather than looped: the loop over rounds costs a factor of three.
  for (let block = 0; block < blocks; block++) {
    let a = (counter0 + block + k0) | 0;
    let b = (counter1 + k1) | 0;
    a = (a + b) | 0, b = a ^ ((b << 13) | (b >>> 19));
    a = (a + b) | 0, b = a ^ ((b << 15) | (b >>> 17));
    a = (a + b) | 0, b = a ^ ((b << 26) | (b >>> 6));
    a = (a + b) | 0, b = a ^ ((b << 6) | (b >>> 26));
    a = (a + k1) | 0, b = (b + k2 + 1) | 0;
    a = (a + b) | 0, b = a ^ ((b << 17) | (b >>> 15));
    a = (a + b) | 0, b = a ^ ((b << 29) | (b >>> 3));
    a = (a + b) | 0, b = a ^ ((b << 16) | (b >>> 16));
    a = (a + b) | 0, b = a ^ ((b << 24) | (b >>> 8));
    a = (a + k2) | 0, b = (b + k0 + 2) | 0;
    a = (a + b) | 0, b = a ^ ((b << 13) | (b >>> 19));
    a = (a + b) | 0, b = a ^ ((b << 15) | (b >>> 17));
    a = (a + b) | 0, b = a ^ ((b << 26) | (b >>> 6));
    a = (a + b) | 0, b = a ^ ((b << 6) | (b >>> 26));
    a = (a + k0) | 0, b = (b + k1 + 3) | 0;
    a = (a + b) | 0, b = a ^ ((b << 17) | (b >>> 15));
    a = (a + b) | 0, b = a ^ ((b << 29) | (b >>> 3));
    a = (a + b) | 0, b = a ^ ((b << 16) | (b >>> 16));
    a = (a + b) | 0, b = a ^ ((b << 24) | (b >>> 8));
    a = (a + k1) | 0, b = (b + k2 + 4) | 0;
    a = (a + b) | 0, b = a ^ ((b << 13) | (b >>> 19));
    a = (a + b) | 0, b = a ^ ((b << 15) | (b >>> 17));
    a = (a + b) | 0, b = a ^ ((b << 26) | (b >>> 6));
    a = (a + b) | 0, b = a ^ ((b << 6) | (b >>> 26));
    out[2 * block] = a + k2;
    out[2 * block + 1] = b + k0 + 5;
  }
}

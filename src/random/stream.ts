/** Named streams of random bits. @module */
import { pathKey, type PathPart } from "./path_key.ts";
import { threefry2x32, WORDS_PER_BLOCK } from "./threefry.ts";

/** Blocks computed at once. Short streams (one permutation, one seed) are common, so the first refill is small. */
const FIRST_BLOCKS = 16;
const MOST_BLOCKS = 512;

/**
 * A stream of random bits keyed by its path: the same path gives the same numbers on every machine, whatever ran before.
 *
 * Made by {@linkcode stream}. It holds a counter of 63 bits; the other half of the counters belongs to `normalBlock`.
 */
export class Stream {
  /** The parts of its name. */
  readonly path: readonly PathPart[];
  /** The two words of its Threefry key. */
  readonly key: readonly [number, number];
  #words: Uint32Array = new Uint32Array(FIRST_BLOCKS * WORDS_PER_BLOCK);
  #next: number = this.#words.length;
  #block = 0;

  /**
   * Opens the stream at its beginning.
   *
   * @param path the parts of its name; numbers must be finite
   */
  constructor(path: readonly PathPart[]) {
    this.path = [...path];
    this.key = pathKey(path);
  }

  /**
   * The next 32 random bits.
   *
   * @returns an integer in 0 … 2³² − 1
   */
  bits(): number {
    if (this.#next === this.#words.length) this.#refill();
    return this.#words[this.#next++]!;
  }

  /**
   * A uniform number in the open interval (0, 1): k·2⁻⁵³ with k uniform in 1 … 2⁵³ − 1, so that u and 1 − u have exactly the
   * same law and both are exact.
   *
   * @returns the next uniform number; takes two words (0 is redrawn, once in 2⁵³)
   */
  uniform(): number {
    for (;;) {
      const high = this.bits() >>> 5;
      const low = this.bits() >>> 6;
      const k = high * 0x4000000 + low;
      if (k !== 0) return k * 2 ** -53;
    }
  }

  /**
   * The stream whose path is this path and `path` after it. It does not depend on how much was drawn from this one.
   *
   * @param path further parts
   * @returns the stream at its beginning
   */
  child(...path: PathPart[]): Stream {
    return new Stream([...this.path, ...path]);
  }

  #refill(): void {
    // As many blocks as have been used so far, within bounds: a power of two that divides the counter, so no refill
    // crosses a multiple of 2³², where the high word changes.
    const blocks = Math.min(Math.max(this.#block, FIRST_BLOCKS), MOST_BLOCKS);
    if (this.#words.length < blocks * WORDS_PER_BLOCK) {
      this.#words = new Uint32Array(blocks * WORDS_PER_BLOCK);
    }
    const low = this.#block % 2 ** 32;
    const high = Math.floor(this.#block / 2 ** 32);
    threefry2x32(this.key[0], this.key[1], low, high, blocks, this.#words);
    this.#block += blocks;
    this.#next = 0;
  }
}

/**
 * Opens the stream of a path at its beginning.
 *
 * @param path what the numbers are for, from general to special, e.g. `experimentId, seed, "minibatches", checkpoint`;
 * the number 1 and the string "1" name different streams
 * @returns the stream
 * @throws {RangeError} if a number is NaN or infinite
 *
 * @example
 * ```ts
 * import { stream } from "./stream.ts";
 * import assert from "node:assert/strict";
 *
 * const batches = stream("panigrahi2019", 3, "minibatches");
 * assert.equal(batches.bits(), stream("panigrahi2019").child(3, "minibatches").bits());
 * assert.notEqual(stream(1).bits(), stream("1").bits());
 * ```
 */
export function stream(...path: PathPart[]): Stream {
  return new Stream(path);
}

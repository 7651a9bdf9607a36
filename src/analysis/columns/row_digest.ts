/** What can be said of whole rows of a matrix that is read by blocks of columns: zeros, repetitions, sizes. @module */
import type { Values } from "../input/matrix_source.ts";

/** Rows that no minibatch of a running program gives. */
export interface RowSoundness {
  /** Rows that are zero throughout. */
  readonly zero: number;
  /** From this row on all are zero; null where the last one is not. */
  readonly zeroFrom: number | null;
  /** How many these are. */
  readonly zeroAtEnd: number;
  /** Rows that repeat an earlier one, zero rows apart. */
  readonly repeated: number;
  /** The first of them and the row that it repeats. */
  readonly firstRepeated: [row: number, of: number] | null;
  /** Those of them that come as many rows after the one they repeat as the first does. */
  readonly atOneDistance: number;
  /** The row with the largest norm, and that norm over the median row's; null where that is 0. */
  readonly largest: { readonly row: number; readonly ratio: number } | null;
}

/** Gathers blocks of columns. */
export interface RowDigest {
  /** @param values of some columns, column after column */
  add(values: Values): void;
  /** @param kept rows that are used; all where undefined */
  finish(kept: Int32Array | undefined): RowSoundness;
}

/** Odd multipliers with bits spread over the word. */
const FACTORS = [0x9e3779b1, 0x85ebca6b] as const;

/**
 * Starts gathering: 24 bytes per row. Two rows count as equal where 64 bits of a hash of all their bits are.
 *
 * @param rows number of rows
 *
 * @example
 * ```ts
 * import { rowDigest } from "./row_digest.ts";
 * import assert from "node:assert/strict";
 *
 * const digest = rowDigest(4);
 * digest.add(Float32Array.of(1, 2, 1, 0)); // one column
 * digest.add(Float32Array.of(5, 6, 5, 0));
 * const { zero, zeroFrom, firstRepeated } = digest.finish(undefined);
 * assert.deepEqual([zero, zeroFrom, firstRepeated], [1, 3, [2, 0]]);
 * ```
 */
export function rowDigest(rows: number): RowDigest {
  const [first, second] = [new Int32Array(rows), new Int32Array(rows)];
  const largestOf = new Float64Array(rows);
  const squares = new Float64Array(rows);
  return {
    add(values) {
      const words = new Int32Array(values.buffer, values.byteOffset, values.byteLength / 4);
      const perValue = words.length / values.length;
      for (let start = 0; start < values.length; start += rows) {
        for (let row = 0; row < rows; row++) {
          const x = Math.abs(values[start + row]!);
          squares[row]! += x * x;
          if (x > largestOf[row]!) largestOf[row] = x;
          const word = (start + row) * perValue;
          mix(row, words[word]!);
          if (perValue === 2) mix(row, words[word + 1]!);
        }
      }
    },
    finish: (kept) => summarise(kept ?? Int32Array.from({ length: rows }, (_, i) => i)),
  };

  function mix(row: number, word: number): void {
    const mixed = Math.imul(first[row]! ^ word, FACTORS[0]);
    first[row] = mixed ^ (mixed >>> 15);
    const other = Math.imul(second[row]! + word, FACTORS[1]);
    second[row] = other ^ (other >>> 13);
  }

  function summarise(used: Int32Array): RowSoundness {
    const isZero = (row: number) => largestOf[row] === 0;
    const zero = used.filter(isZero).length;
    const lastVaried = used.findLastIndex((row) => !isZero(row));
    const seen = new Map<bigint, number>();
    let repeated = 0;
    let atOneDistance = 0;
    let firstRepeated: [number, number] | null = null;
    for (const row of used) {
      if (isZero(row)) continue;
      const key = (BigInt(first[row]!) << 32n) ^ BigInt(second[row]!);
      const earlier = seen.get(key);
      if (earlier === undefined) seen.set(key, row);
      else {
        repeated++;
        firstRepeated ??= [row, earlier];
        if (row - earlier === firstRepeated[0] - firstRepeated[1]) atOneDistance++;
      }
    }
    return {
      zero,
      zeroFrom: zero > 0 && lastVaried + 1 < used.length ? used[lastVaried + 1]! : null,
      zeroAtEnd: used.length - 1 - lastVaried,
      repeated,
      firstRepeated,
      atOneDistance,
      largest: largestRow(used),
    };
  }

  function largestRow(used: Int32Array): RowSoundness["largest"] {
    const norms = Float64Array.from(used, (row) => Math.sqrt(squares[row]!));
    let at = 0;
    for (let i = 1; i < norms.length; i++) if (norms[i]! > norms[at]!) at = i;
    const most = norms[at]!;
    const median = norms.sort()[norms.length >> 1]!;
    const ratio = most / median;
    return Number.isFinite(ratio) ? { row: used[at]!, ratio } : null;
  }
}

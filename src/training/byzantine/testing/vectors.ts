/** Test only: vectors from plain lists, and arbitrary ones. @module */
import fc from "fast-check";

/** Float32 vectors of rows of numbers. */
export const rows = (values: readonly (readonly number[])[]): Float32Array[] =>
  values.map((row) => Float32Array.from(row));

/** n vectors of d small multiples of 1/8, so that sums of some are exact. */
export const eighths = (n: number, d: number): fc.Arbitrary<Float32Array[]> =>
  fc.array(
    fc.array(fc.integer({ min: -64, max: 64 }), { minLength: d, maxLength: d }),
    { minLength: n, maxLength: n },
  ).map((all) => rows(all.map((row) => row.map((x) => x / 8))));

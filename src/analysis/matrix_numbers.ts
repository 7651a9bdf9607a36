/** The numbers that noise and its surrogates are compared in. @module */
import { gaussianityOfColumns } from "../noise/gaussianity.ts";
import type { Stream } from "../random/stream.ts";
import { matrix } from "../stats/linear_algebra/matrix.ts";
import { squaredNormDispersion } from "../stats/multivariate/squared_norm_dispersion.ts";
import { iterationWiseTailIndex } from "../stats/tail/iteration_wise_tail_index.ts";
import { pooledTailIndex } from "../stats/tail/pooled_tail_index.ts";

/** Level at which a column passes. */
export const LEVEL = 0.05;
/** Columns whose tail index is compared, and permutations each. */
const TAIL = { columns: 32, permutations: 1 } as const;

/** The numbers of one matrix. */
export interface Numbers {
  readonly sw: number;
  readonly ad: number;
  readonly tail: number;
  readonly pooled: number;
  readonly norm: number;
}

/** A value, or NaN where the sample does not allow it. */
export function orNaN(estimate: () => number): number {
  try {
    return estimate();
  } catch (error) {
    if (error instanceof RangeError) return NaN;
    throw error;
  }
}

/**
 * Computes them.
 *
 * @param values n × K, row-major
 * @param random permutes the values for the tail index, which is left out where it is null
 *
 * @example
 * ```ts
 * import { evenLength, numbersOf, orNaN } from "./matrix_numbers.ts";
 * import { normalNoise } from "./testing/noise.ts";
 * import assert from "node:assert/strict";
 *
 * // A normal column beside one with two values only.
 * const values = Float32Array.from(normalNoise("numbers", 200), (v, i) => i % 2 ? Math.sign(v) : v);
 * const { sw, ad, tail } = numbersOf(values, 100, 2, null);
 * assert.deepEqual([sw, ad, tail], [0.5, 0.5, NaN]);
 * assert.equal(evenLength(97, 1), 90);
 * assert.ok(Number.isNaN(orNaN(() => { throw new RangeError("too short"); })));
 * ```
 */
export function numbersOf(
  values: Float32Array,
  n: number,
  columns: number,
  random: Stream | null,
): Numbers {
  const { shapiroWilk, andersonDarling } = gaussianityOfColumns(values, n, columns);
  const accepted = (p: Float64Array) => p.filter((value) => value > LEVEL).length / p.length;
  const centred = Float64Array.from(values);
  for (let c = 0; c < columns; c++) {
    let mean = 0;
    for (let i = 0; i < n; i++) mean += centred[i * columns + c]! / n;
    for (let i = 0; i < n; i++) centred[i * columns + c]! -= mean;
  }
  return {
    sw: shapiroWilk === null ? NaN : accepted(shapiroWilk.pValue),
    ad: accepted(andersonDarling.pValue),
    tail: random === null ? NaN : orNaN(() => {
      const width = Math.min(columns, TAIL.columns);
      const part = new Float64Array(n * width);
      for (let i = 0; i < n; i++) {
        for (let c = 0; c < width; c++) part[i * width + c] = centred[i * columns + c]!;
      }
      return iterationWiseTailIndex(part, width, {
        stream: random,
        permutations: TAIL.permutations,
      })
        .alpha;
    }),
    // A prime number of values has no block length: the last minibatch is left out then.
    pooled: orNaN(() => pooledTailIndex(centred.subarray(0, evenLength(n, columns))).alpha),
    norm: columns < 2
      ? NaN
      : orNaN(() => squaredNormDispersion(matrix(n, columns, centred)).coefficientOfVariation),
  };
}

/** A length that is not prime, of which the last minibatches are left out: n·K is prime only for K = 1. */
export function evenLength(n: number, columns: number): number {
  return columns === 1 ? n - n % 10 : n * columns;
}

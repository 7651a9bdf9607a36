/** What every one of the affine-invariant statistics must leave unchanged. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { permutation } from "../../random/permutation.ts";
import { stream } from "../../random/stream.ts";
import { type Matrix, matrix } from "../linear_algebra/matrix.ts";
import { affine, assertRelative, gaussian, reordered } from "./testing/samples.ts";
import { energyStatistic } from "./energy_statistic.ts";
import { henzeZirkler } from "./henze_zirkler.ts";
import { mardia } from "./mardia.ts";

const statistics: Record<string, (x: Matrix) => number> = {
  "mardia().skewness": (x) => mardia(x).skewness,
  "mardia().kurtosis": (x) => mardia(x).kurtosis,
  "henzeZirkler()": (x) => henzeZirkler(x).statistic,
  "energyStatistic()": energyStatistic,
};

/** A sample with heavy tails (signed squares). Its skewness may be near 0 by chance. */
const samples = fc.record({
  seed: fc.noBias(fc.nat()),
  rows: fc.integer({ min: 10, max: 25 }),
  columns: fc.integer({ min: 1, max: 4 }),
}).map(({ seed, rows, columns }) => {
  const x = gaussian(stream("invariance", seed), rows, columns);
  x.values.forEach((value, i) => x.values[i] = value * Math.abs(value));
  return { x, seed };
});

/**
 * Each statistic is a mean of terms of order 1, which may cancel: rounding is relative to the terms, not to what they leave.
 */
function assertAlike(actual: number, expected: number, tolerance: number, what: string): void {
  assertRelative(1 + actual, 1 + expected, tolerance, what);
}

/** An invertible map: lower triangular with diagonal ±1, ±2 and entries between −2 and 2. */
const entries = fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 16, maxLength: 16 });

function triangular(drawn: readonly number[], p: number): Float64Array {
  return Float64Array.from({ length: p * p }, (_, at) => {
    const [i, j] = [Math.floor(at / p), at % p];
    const value = drawn[i * 4 + j]!;
    return j > i ? 0 : i === j && value === 0 ? 1 : value;
  });
}

for (const [name, statistic] of Object.entries(statistics)) {
  Deno.test(`${name} does not change under affine maps`, () => {
    fc.assert(fc.property(samples, entries, ({ x }, drawn) => {
      const moved = affine(x, triangular(drawn, x.columns), 3);
      assertAlike(statistic(moved), statistic(x), 1e-8, "moved");
    }));
  });

  Deno.test(`${name} does not change when rows are put in another order`, () => {
    fc.assert(fc.property(samples, ({ x, seed }) => {
      const moved = reordered(x, permutation(stream("order", seed), x.rows));
      assertAlike(statistic(moved), statistic(x), 1e-9, "reordered");
    }));
  });

  Deno.test(`${name} refuses as many columns as rows, and columns that depend on each other`, () => {
    const called = name.slice(0, name.indexOf("("));
    assert.throws(
      () => statistic(gaussian(stream("square"), 4, 4)),
      new RangeError(
        `${called}: 4 rows for 4 columns; give more rows than columns, or whiten to fewer components`,
      ),
    );
    const doubled = matrix(
      6,
      2,
      Float64Array.from({ length: 12 }, (_, i) => Math.floor(i / 2) ** 2),
    );
    assert.throws(() => statistic(doubled), /column 1 is a linear combination/);
  });
}

Deno.test("mardia() gives the squared skewness and the kurtosis of a single column", () => {
  fc.assert(fc.property(samples, ({ x }) => {
    const column = matrix(x.rows * x.columns, 1, x.values);
    const n = column.rows;
    const mean = x.values.reduce((sum, value) => sum + value / n, 0);
    const central = (r: number) => x.values.reduce((sum, v) => sum + (v - mean) ** r / n, 0);
    const { skewness, kurtosis } = mardia(column);
    assertAlike(skewness, central(3) ** 2 / central(2) ** 3, 1e-8, "skewness");
    assertRelative(kurtosis, central(4) / central(2) ** 2, 1e-10, "kurtosis");
  }));
});

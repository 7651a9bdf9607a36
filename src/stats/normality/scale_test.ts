/** Samples of any size, and values that are not finite. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { moments } from "../descriptive/moments.ts";
import { andersonDarling } from "./anderson_darling.ts";
import { cramerVonMises } from "./cramer_von_mises.ts";
import { dagostinoPearson } from "./dagostino_pearson.ts";
import { jarqueBera } from "./jarque_bera.ts";
import { lilliefors } from "./lilliefors.ts";
import { pearsonChiSquare } from "./pearson_chi_square.ts";
import { shapiroWilk } from "./shapiro_wilk.ts";
import { skewnessZ } from "./skewness_z.ts";

const tests = [
  shapiroWilk,
  andersonDarling,
  cramerVonMises,
  dagostinoPearson,
  jarqueBera,
  lilliefors,
  pearsonChiSquare,
  skewnessZ,
];

const base = Float64Array.from({ length: 50 }, (_, i) => Math.sin(i * i) + (i % 7) ** 2);

Deno.test("tests of normality and moments() do not see the size of values from 1e-300 to 1e300", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1000, max: 1000 }), (exponent) => {
      const scaled = base.map((value) => value * 2 ** exponent);
      for (const test of tests) {
        const expected = test(base).statistic;
        const { statistic } = test(scaled);
        assert(Math.abs(statistic - expected) <= 1e-10 * expected, `${test.name}: ${statistic}`);
      }
      const before = moments(base);
      const after = moments(scaled);
      assert(Math.abs(after.mean / 2 ** exponent - before.mean) < 1e-12);
      assert(Math.abs(after.excessKurtosis - before.excessKurtosis) < 1e-12);
    }),
    { seed: 81, examples: [[-1000], [1000], [-560], [660]] },
  );
});

Deno.test("shapiroWilk() and andersonDarling() say that a value is not finite", () => {
  for (const value of [NaN, Infinity, -Infinity]) {
    const sample = base.slice();
    sample[5] = value;
    for (const test of [shapiroWilk, andersonDarling]) {
      const message = `${test.name}: a value is not a finite number`;
      assert.throws(() => test(sample), { name: "RangeError", message });
    }
    assert(Number.isNaN(moments(sample).variance) && Number.isNaN(moments(sample).skewness));
  }
});

Deno.test("moments() sees a constant sample, whatever its value and size", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e300, max: 1e300, noNaN: true }),
      fc.integer({ min: 2, max: 3000 }),
      (value, n) => {
        const { mean, variance, skewness, excessKurtosis } = moments(
          new Float64Array(n).fill(value),
        );
        assert.equal(mean, value);
        assert.deepEqual([variance, skewness, excessKurtosis], [0, NaN, NaN]);
      },
    ),
    { seed: 82 },
  );
});

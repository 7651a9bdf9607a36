/** What the further tests of normality share: invariances, one-line errors, size, planted faults. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { fillNormal } from "../../random/normal.ts";
import { stream } from "../../random/stream.ts";
import { binomialTail } from "../inference/binomial_tail.ts";
import { andersonDarlingKnown, normalLaw } from "./anderson_darling_known.ts";
import { cramerVonMises } from "./cramer_von_mises.ts";
import { dagostinoPearson } from "./dagostino_pearson.ts";
import { jarqueBera } from "./jarque_bera.ts";
import { kurtosisZ } from "./kurtosis_z.ts";
import { lilliefors } from "./lilliefors.ts";
import { pearsonChiSquare } from "./pearson_chi_square.ts";
import type { TestResult } from "./shapiro_wilk.ts";
import { skewnessZ } from "./skewness_z.ts";

const tests: readonly ((x: Float64Array) => TestResult)[] = [
  lilliefors,
  cramerVonMises,
  jarqueBera,
  skewnessZ,
  kurtosisZ,
  dagostinoPearson,
];

const samples = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), {
  minLength: 20,
  maxLength: 60,
}).filter((values) => Math.max(...values) - Math.min(...values) > 1e-3);
const scales = fc.double({ min: 0.01, max: 100, noNaN: true });
const shifts = fc.double({ min: -100, max: 100, noNaN: true });

Deno.test("tests of normality do not see location, scale or order; sign only turns skewnessZ()", () => {
  fc.assert(
    fc.property(samples, scales, shifts, (values, scale, shift) => {
      const base = Float64Array.from(values);
      const moved = Float64Array.from(values.toReversed(), (x) => shift - scale * x);
      for (const test of tests) {
        const before = test(base);
        const after = test(moved);
        const sign = test === skewnessZ ? -1 : 1;
        const size = Math.max(1, Math.abs(before.statistic));
        assert(Math.abs(after.statistic - sign * before.statistic) < 1e-6 * size, test.name);
        assert(before.pValue >= 0 && before.pValue <= 1, `p of ${test.name}: ${before.pValue}`);
      }
    }),
    { seed: 61 },
  );
});

Deno.test("andersonDarlingKnown() moves with its law", () => {
  fc.assert(
    fc.property(samples, scales, shifts, (values, scale, shift) => {
      const base = andersonDarlingKnown(Float64Array.from(values), normalLaw(1, 300));
      const moved = andersonDarlingKnown(
        Float64Array.from(values.toReversed(), (x) => shift - scale * x),
        normalLaw(shift - scale, scale * 300),
      );
      assert(Math.abs(moved.statistic - base.statistic) < 1e-6 * Math.max(1, base.statistic));
    }),
    { seed: 62 },
  );
});

Deno.test("p-values of lilliefors(), cramerVonMises() and andersonDarlingKnown() fall as the sample is bent", () => {
  // Exponentiating ever more of a symmetric sample raises each statistic; p must follow without a step upwards.
  const law = normalLaw(0, 1);
  for (
    const test of [lilliefors, cramerVonMises, (x: Float64Array) => andersonDarlingKnown(x, law)]
  ) {
    const seen = Array.from({ length: 400 }, (_, i) => i + 1).map((step) => {
      const x = Float64Array.from({ length: 40 }, (_, i) => (i - 19.5) / 12);
      return test(x.map((value) => Math.expm1((step / 150) * value)));
    }).sort((a, b) => a.statistic - b.statistic);
    for (let i = 1; i < seen.length; i++) {
      // Published fits meet at their seams to a few parts in a thousand.
      assert(seen[i]!.pValue <= seen[i - 1]!.pValue + 5e-3, `${seen[i]!.statistic}`);
    }
    assert(seen.at(-1)!.pValue < 0.01);
  }
});

/** [test, n, share of rejections at 5 % that its documentation states]. */
const sizes: readonly (readonly [string, (x: Float64Array) => TestResult, number, number])[] = [
  ["lilliefors", lilliefors, 10, 0.05],
  ["lilliefors", lilliefors, 100, 0.05],
  ["cramerVonMises", cramerVonMises, 10, 0.05],
  ["cramerVonMises", cramerVonMises, 100, 0.05],
  ["andersonDarlingKnown", (x) => andersonDarlingKnown(x, normalLaw(0, 1)), 3, 0.05],
  ["andersonDarlingKnown", (x) => andersonDarlingKnown(x, normalLaw(0, 1)), 50, 0.05],
  ["skewnessZ", skewnessZ, 8, 0.05],
  ["skewnessZ", skewnessZ, 100, 0.05],
  ["kurtosisZ", kurtosisZ, 20, 0.05],
  ["dagostinoPearson", dagostinoPearson, 100, 0.056],
  ["jarqueBera", jarqueBera, 100, 0.041],
];

Deno.test("tests of normality have the size that they state, at 5 %", () => {
  const replicates = 4000;
  const falseAlarm = 1e-7;
  for (const [name, test, n, size] of sizes) {
    const x = new Float64Array(n);
    let rejected = 0;
    for (let replicate = 0; replicate < replicates; replicate++) {
      fillNormal(stream("size", name, n, replicate), x);
      if (test(x).pValue <= 0.05) rejected++;
    }
    // A fit may be off by 8 %. With 4000 samples a size of 3 % or 8 % would be found out.
    const atLeast = binomialTail(replicates, rejected, size * 1.08);
    const atMost = 1 - binomialTail(replicates, rejected + 1, size * 0.92);
    assert(
      atLeast > falseAlarm && atMost > falseAlarm,
      `${name}, n = ${n}: ${rejected} of ${replicates} rejected, ${size} expected`,
    );
  }
});

Deno.test("pearsonChiSquare() brackets its size between its two p-values", () => {
  const x = new Float64Array(200);
  let lower = 0;
  let upper = 0;
  for (let replicate = 0; replicate < 4000; replicate++) {
    fillNormal(stream("size of Pearson's test", replicate), x);
    const found = pearsonChiSquare(x);
    if (found.pValue <= 0.05) lower++;
    if (found.upperPValue <= 0.05) upper++;
  }
  // False alarm 1e-7: 200 rejections are expected at the true size.
  assert(binomialTail(4000, upper, 0.05) > 1e-7, `${upper}`);
  assert(1 - binomialTail(4000, lower + 1, 0.05) > 1e-7, `${lower}`);
  assert(upper < lower);
});

Deno.test("tests of normality refuse what they cannot judge, in one line", () => {
  const named: Record<string, (x: Float64Array) => unknown> = {
    lilliefors,
    cramerVonMises,
    jarqueBera,
    skewnessZ,
    kurtosisZ,
    dagostinoPearson,
    pearsonChiSquare,
  };
  for (const [name, test] of Object.entries(named)) {
    const throws = (x: Float64Array, message: string) =>
      assert.throws(() => test(x), { name: "RangeError", message: `${name}: ${message}` });
    // A mean of equal values need not equal them: the check must not rest on the variance.
    throws(new Float64Array(21).fill(0.1), "all values are equal");
    const broken = Float64Array.from({ length: 30 }, (_, i) => i === 3 ? NaN : i);
    throws(broken, "value 3 is NaN, not a finite number");
  }
  assert.throws(
    () => lilliefors(new Float64Array(7)),
    /^RangeError: lilliefors: 7 values; at least 8/,
  );
  assert.throws(
    () => kurtosisZ(new Float64Array(19)),
    /^RangeError: kurtosisZ: 19 values; at least 20/,
  );
  assert.throws(
    () => pearsonChiSquare(Float64Array.from({ length: 20 }, (_, i) => i), { classes: 3 }),
    /^RangeError: pearsonChiSquare: 3 classes; give a whole number from 4 to 10000000$/,
  );
  const law = normalLaw(0, 1);
  assert.throws(
    () => andersonDarlingKnown(new Float64Array(0), law),
    /^RangeError: andersonDarlingKnown: the sample is empty$/,
  );
  assert.throws(
    () => andersonDarlingKnown(Float64Array.of(1, Infinity), law),
    /^RangeError: andersonDarlingKnown: value 1 is Infinity, not a finite number$/,
  );
  assert.throws(() => normalLaw(0, 0), /^RangeError: normalLaw: standard deviation 0/);
});

Deno.test("andersonDarlingKnown() gives p = 0 where the law has no mass, and sees a wrong mean", () => {
  const uniform = { logCdf: Math.log, logSurvival: (x: number) => Math.log1p(-x) };
  assert.deepEqual(andersonDarlingKnown(Float64Array.of(0.5, 1), uniform), {
    statistic: Infinity,
    pValue: 0,
  });
  const x = fillNormal(stream("known law"), new Float64Array(200));
  assert(andersonDarlingKnown(x, normalLaw(1, 1)).pValue < 1e-10);
  assert(andersonDarlingKnown(x, normalLaw(0, 1)).pValue > 1e-6);
});

/** Published values: SciPy's and statsmodels' test suites (BSD), Royston 1992, Shapiro & Wilk 1965. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { andersonDarling } from "./anderson_darling.ts";
import { shapiroWilk } from "./shapiro_wilk.ts";
import { shapiroWilkWeights } from "./shapiro_wilk_weights.ts";

function near(actual: number, expected: number, tolerance: number, what: string) {
  assert(Math.abs(actual - expected) <= tolerance, `${what}: ${actual} against ${expected}`);
}

/** [source, sample, W, p, tolerance of W, tolerance of p]. */
const shapiroRows: readonly (readonly [string, readonly number[], number, number, number])[] = [
  // deno-fmt-ignore
  ["SciPy TestShapiro, first", [0.11, 7.87, 4.61, 10.14, 7.95, 3.14, 0.46, 4.43, 0.21, 4.75, 0.71, 1.52, 3.24, 0.93, 0.42, 4.97, 9.53, 4.55, 0.47, 6.66], 0.90047287931756, 0.04208957522226, 3e-7],
  // deno-fmt-ignore
  ["SciPy TestShapiro, second", [1.36, 1.14, 2.92, 2.55, 1.46, 1.06, 5.27, -1.11, 3.48, 1.10, 0.88, -0.51, 1.46, 0.52, 6.20, 1.69, 0.08, 3.67, 2.81, 3.49], 0.95902694603234, 0.5245979304707, 3e-7],
  // deno-fmt-ignore
  ["Shapiro & Wilk 1965, n = 25", [0.139, 0.157, 0.175, 0.256, 0.344, 0.413, 0.503, 0.577, 0.614, 0.655, 0.954, 1.392, 1.557, 1.648, 1.690, 1.994, 2.174, 2.206, 3.245, 3.510, 3.571, 4.354, 4.980, 6.084, 8.351], 0.83466627531817, 0.000913490481813, 3e-7],
  // deno-fmt-ignore
  ["SciPy issue 18322, n = 3", [-0.7746653110021126, -0.4344432067942129, 1.8157053280290931], 0.84658770645509, 0.2313666489882, 1e-10],
];

Deno.test("shapiroWilk() gives the published W and p", () => {
  for (const [source, sample, w, p, tolerance] of shapiroRows) {
    const { statistic, pValue } = shapiroWilk(Float64Array.from(sample));
    near(statistic, w, tolerance, `${source}: W`);
    near(pValue, p, 2e-6, `${source}: p`);
  }
});

// deno-fmt-ignore
const statsmodels = [-0.1184, -1.3403, 0.0063, -0.612, -0.3869, -0.2313, -2.8485, -0.2167, 0.4153, 1.8492, -0.3706, 0.9726, -0.1501, -0.0337, -1.4423, 1.2489, 0.9182, -0.2331, -0.6182, 0.1830];

/** [name, transform, W, p of W, A², p of A²]: statsmodels test_statstools.py, checked there against R's fBasics. */
const transforms: readonly (readonly [string, (x: number) => number, number, number])[] = [
  ["x", (x) => x, 0.5867235358882148, 0.1115380760041617],
  ["x²", (x) => x ** 2, 2.976266267594575, 8.753003709960645e-8],
  ["log x²", (x) => Math.log(x ** 2), 0.4892557856308528, 0.1968040759316307],
  ["exp(−x²)", (x) => Math.exp(-(x ** 2)), 1.459901465428267, 0.0006380009232897535],
];

Deno.test("andersonDarling() gives the published A² and p on four samples", () => {
  for (const [name, transform, a2, p] of transforms) {
    const { statistic, pValue } = andersonDarling(Float64Array.from(statsmodels, transform));
    near(statistic, a2, 1e-12, `${name}: A²`);
    near(pValue / p, 1, 1e-11, `${name}: p`);
  }
});

Deno.test("shapiroWilk() gives statsmodels' W and p", () => {
  const { statistic, pValue } = shapiroWilk(Float64Array.from(statsmodels));
  near(statistic, 0.939984787255526, 1e-6, "W");
  near(pValue, 0.23962189800046, 1e-5, "p");
});

Deno.test("andersonDarling() holds both tables, labelled", () => {
  const sample = Float64Array.from(statsmodels);
  assert.deepEqual([...andersonDarling(sample).criticalValues], [
    0.561,
    0.631,
    0.752,
    0.873,
    1.035,
  ]);
  // SciPy ≤ 1.16 at n = 20: the 1974 values divided by 1 + 4/n − 25/n², three decimals.
  assert.deepEqual([...andersonDarling(sample, { constants: "1974" }).criticalValues], [
    0.506,
    0.577,
    0.692,
    0.807,
    0.96,
  ]);
});

const samples = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), {
  minLength: 8,
  maxLength: 60,
}).filter((values) => Math.max(...values) - Math.min(...values) > 1e-3);

Deno.test("shapiroWilk() stays within n·a₁²/(n−1) ≤ W ≤ 1 (Shapiro & Wilk 1965, lemma 3)", () => {
  fc.assert(
    fc.property(samples, (values) => {
      const { statistic } = shapiroWilk(Float64Array.from(values));
      const n = values.length;
      const bound = n * shapiroWilkWeights(n)[0]! ** 2 / (n - 1);
      assert(statistic <= 1 && statistic >= bound * (1 - 1e-3), `${statistic}, bound ${bound}`);
    }),
    { seed: 11 },
  );
});

Deno.test("shapiroWilk() and andersonDarling() do not see location, scale, sign or order", () => {
  fc.assert(
    fc.property(
      samples,
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      fc.double({ min: -100, max: 100, noNaN: true }),
      (values, scale, shift) => {
        const base = Float64Array.from(values);
        const moved = Float64Array.from(values.toReversed(), (x) => shift - scale * x);
        near(shapiroWilk(moved).statistic, shapiroWilk(base).statistic, 1e-8, "W");
        near(andersonDarling(moved).statistic, andersonDarling(base).statistic, 1e-6, "A²");
      },
    ),
    { seed: 12 },
  );
});

Deno.test("normality tests refuse what they cannot judge, in one line", () => {
  const constant = new Float64Array(20).fill(3);
  assert.throws(() => shapiroWilk(constant), /^RangeError: shapiroWilk: all values are equal$/);
  assert.throws(
    () => andersonDarling(constant),
    /^RangeError: andersonDarling: all values are equal$/,
  );
  assert.throws(
    () => shapiroWilk(new Float64Array(5001)),
    /5001 values; the test is valid from 3 to 5000/,
  );
  assert.throws(() => andersonDarling(new Float64Array(7)), /7 values; at least 8 are needed/);
});

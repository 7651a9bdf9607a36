import assert from "node:assert/strict";
import fc from "fast-check";
import { stream } from "../../random/stream.ts";
import { mannWhitney } from "./mann_whitney.ts";
import { mannWhitneyTail } from "./mann_whitney_law.ts";
import { spearman, spearmanPermutation } from "./spearman.ts";

const samples = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 3, maxLength: 20 });
const spread = (values: readonly number[]) => new Set(values).size > 1;

Deno.test("mannWhitneyTail() counts arrangements", () => {
  // All subsets of 3 ranks of 7, by hand: U is the sum of ranks less 6.
  const sums: number[] = [];
  for (let a = 1; a <= 7; a++) {
    for (let b = a + 1; b <= 7; b++) for (let c = b + 1; c <= 7; c++) sums.push(a + b + c - 6);
  }
  for (let u = 0; u <= 12; u++) {
    const share = sums.filter((sum) => sum >= u).length / sums.length;
    assert(Math.abs(mannWhitneyTail(u, 3, 4) - share) < 1e-15, `${u}`);
    assert.equal(mannWhitneyTail(u, 3, 4), mannWhitneyTail(u, 4, 3));
  }
});

Deno.test("mannWhitney() sees order alone, and turns with the samples", () => {
  fc.assert(
    fc.property(samples, samples, (left, right) => {
      fc.pre(spread([...left, ...right]));
      const x = Float64Array.from(left);
      const y = Float64Array.from(right);
      const found = mannWhitney(x, y, "greater");
      assert.deepEqual(mannWhitney(x.map(Math.cbrt), y.map(Math.cbrt), "greater"), found);
      const turned = mannWhitney(y, x, "less");
      assert.equal(turned.statistic, x.length * y.length - found.statistic);
      assert(Math.abs(turned.pValue - found.pValue) < 1e-12);
      const both = mannWhitney(x, y).pValue;
      const less = mannWhitney(x, y, "less").pValue;
      assert.equal(both, Math.min(1, 2 * Math.min(found.pValue, less)));
      // Both tails hold U itself.
      assert(found.pValue + less >= 1 - 1e-12);
    }),
    { seed: 71 },
  );
});

Deno.test("mannWhitney() and spearman() refuse what they cannot judge, in one line", () => {
  const message = (run: () => unknown, text: string) =>
    assert.throws(run, { name: "RangeError", message: text });
  const one = Float64Array.of(1);
  message(() => mannWhitney(one, new Float64Array(0)), "mannWhitney: a sample is empty");
  message(() => mannWhitney(one, Float64Array.of(NaN)), "mannWhitney: a sample holds NaN");
  message(() => mannWhitney(one, one), "mannWhitney: all values are equal");
  const x = Float64Array.of(1, 2, 3);
  message(() => spearman(x, one), "spearman: 3 and 1 values; sizes differ");
  message(() => spearman(one, one), "spearman: 1 values; at least 3 are needed");
  message(() => spearman(x, Float64Array.of(1, NaN, 2)), "spearman: a sample holds NaN");
  message(() => spearman(x, new Float64Array(3)), "spearman: all values of a sample are equal");
  message(
    () => spearmanPermutation(x, x, { uniform: () => 0.5, permutations: 10 }),
    "spearman: 10 permutations; give a whole number from 19 to 10000000",
  );
});

Deno.test("spearman() is symmetric, odd and within ±1; ±1 on monotone data", () => {
  fc.assert(
    fc.property(samples, fc.integer(), (values, seed) => {
      fc.pre(spread(values));
      const x = Float64Array.from(values);
      const y = x.map((value, i) => ((i * 7919 + seed) % 11) + value / 10);
      fc.pre(spread([...y]));
      const { statistic, pValue } = spearman(x, y);
      assert(Math.abs(statistic) <= 1 && pValue >= 0 && pValue <= 1);
      assert(Math.abs(spearman(y, x).statistic - statistic) < 1e-14);
      assert(Math.abs(spearman(x, y.map((value) => -value)).statistic + statistic) < 1e-14);
      assert(Math.abs(spearman(x, x.map((value) => Math.exp(value / 9))).statistic - 1) < 1e-14);
    }),
    { seed: 72 },
  );
});

Deno.test("spearmanPermutation() comes to the exact p-value over all permutations", () => {
  const x = Float64Array.of(1, 2, 3, 4, 5);
  const y = Float64Array.of(2, 1, 4, 3, 5);
  // ρ = 1 − 6·4/120 = .8; 8 of the 120 permutations have ρ ≥ .8, and as many ρ ≤ −.8.
  const s = stream("spearman, all permutations");
  const options = { uniform: () => s.uniform(), permutations: 20000 };
  const { statistic, pValue } = spearmanPermutation(x, y, options);
  assert(Math.abs(statistic - 0.8) < 1e-14);
  // Six standard errors of 20,000 draws.
  assert(Math.abs(pValue - 16 / 120) < 6 * Math.sqrt(0.133 * 0.867 / 20000), `${pValue}`);
  const above = spearmanPermutation(x, y, { ...options, alternative: "greater" });
  assert(Math.abs(above.pValue - 8 / 120) < 6 * Math.sqrt(0.067 * 0.933 / 20000));
  assert(spearmanPermutation(x, y, { ...options, alternative: "less" }).pValue > 0.9);
});

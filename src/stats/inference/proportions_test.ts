import assert from "node:assert/strict";
import fc from "fast-check";
import { stream } from "../../random/stream.ts";
import { binomialTail } from "./binomial_tail.ts";
import { benjaminiHochberg } from "./benjamini_hochberg.ts";
import { dkwBand, dkwHalfWidth } from "./dkw_band.ts";
import { holm } from "./holm.ts";
import { wilson } from "./wilson.ts";

const message = (run: () => unknown, text: string) =>
  assert.throws(run, { name: "RangeError", message: text });

Deno.test("wilson() holds the share, and mirrors when successes and failures change places", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 500 }),
      fc.nat(),
      fc.double({ min: 0.01, max: 0.999, noNaN: true }),
      (n, pick, confidence) => {
        const k = pick % (n + 1);
        const [lower, upper] = wilson(k, n, confidence);
        assert(0 <= lower && lower <= k / n && k / n <= upper && upper <= 1);
        const [low, high] = wilson(n - k, n, confidence);
        assert(Math.abs(low - (1 - upper)) < 1e-12 && Math.abs(high - (1 - lower)) < 1e-12);
      },
    ),
    { seed: 73 },
  );
  message(() => wilson(3, 2, 0.9), "wilson: 3 successes; give a whole number from 0 to 2");
  message(() => wilson(1, 2, 1), "wilson: confidence 1; it must lie in (0, 1)");
});

Deno.test("benjaminiHochberg() lies between the p-values and Holm's, and keeps their order", () => {
  const lists = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });
  fc.assert(
    fc.property(lists, (list) => {
      const p = Float64Array.from(list);
      const adjusted = benjaminiHochberg(p);
      const strict = holm(p);
      for (let i = 0; i < p.length; i++) {
        assert(p[i]! <= adjusted[i]! && adjusted[i]! <= strict[i]! * (1 + 1e-12));
        for (let j = 0; j < p.length; j++) if (p[i]! < p[j]!) assert(adjusted[i]! <= adjusted[j]!);
      }
    }),
    { seed: 74 },
  );
  message(
    () => benjaminiHochberg(Float64Array.of(0, 2)),
    "benjaminiHochberg: p-value 1 is 2, not in [0, 1]",
  );
});

Deno.test("dkwBand() inverts Massart's bound, and ties share one step", () => {
  const epsilon = dkwHalfWidth(73, 0.99);
  assert(Math.abs(2 * Math.exp(-2 * 73 * epsilon ** 2) - 0.01) < 1e-15);
  const tied = dkwBand(Float64Array.of(2, 1, 2, 2), 0.5);
  assert.deepEqual([...tied.values], [1, 2, 2, 2]);
  // ε = √(ln 4/8) = .416 is above the first step's height.
  assert.deepEqual([...tied.lower], [0, ...Array(3).fill(1 - tied.halfWidth)]);
  assert.deepEqual([...tied.upper], [0.25 + tied.halfWidth, 1, 1, 1]);
  message(
    () => dkwBand(new Float64Array(0), 0.5),
    "dkwBand: 0 values; give a whole number from 1 to 9007199254740991",
  );
  message(() => dkwBand(Float64Array.of(1, NaN), 0.5), "dkwBand: the sample holds NaN");
  message(() => dkwBand(Float64Array.of(1), 0), "dkwBand: confidence 0; it must lie in (0, 1)");
});

Deno.test("dkwBand() covers the whole distribution function as often as it says", () => {
  // Coverage of n = 50 at .9 is .9 or a little more; in 1000 bands fewer than 845 hits have probability below 1e-7,
  // which a band of 80 % of the width (coverage about .73) would give.
  let covered = 0;
  for (let replicate = 0; replicate < 1000; replicate++) {
    const s = stream("dkw coverage", replicate);
    const { values, halfWidth } = dkwBand(
      Float64Array.from({ length: 50 }, () => s.uniform()),
      0.9,
    );
    const gap = values.reduce(
      (most, u, i) => Math.max(most, (i + 1) / 50 - u, u - i / 50),
      0,
    );
    if (gap <= halfWidth) covered++;
  }
  assert(1 - binomialTail(1000, covered + 1, 0.9) > 1e-7, `${covered}`);
});

import assert from "node:assert/strict";
import fc from "fast-check";
import { fillNormal } from "../../random/normal.ts";
import { stream } from "../../random/stream.ts";
import reference from "./fixtures/reference.json" with { type: "json" };
import { lMoments } from "./l_moments.ts";
import { midranks } from "./midranks.ts";
import { moments } from "./moments.ts";
import { StreamingMoments } from "./streaming_moments.ts";

const laws: Record<string, (u: number) => number> = {
  uniform: (u) => u,
  square: (u) => u * u,
  pareto: (u) => 1 / (1 - u) - 1,
  offset: (u) => 1e6 + u / (1 - u),
  tied: (u) => Math.floor(u * 8) / 8,
};

const values = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), {
  minLength: 4,
  maxLength: 60,
}).filter((list) => Math.max(...list) - Math.min(...list) > 1e-3);

function close(actual: number, expected: number, tolerance: number, what: string) {
  const difference = Math.abs(actual - expected) / Math.max(1, Math.abs(expected));
  assert(difference <= tolerance, `${what}: ${actual} against ${expected} (${difference})`);
}

Deno.test("lMoments() agrees with SciPy", () => {
  for (const { law, n, values: expected } of reference.rows) {
    const x = Float64Array.from(
      { length: n },
      (_, i) => laws[law]!((((i + 1) * 7919) % 10007) / 10007),
    );
    const found = lMoments(x);
    const list = [found.first, found.second, found.third, found.fourth];
    // An offset of 1e6 costs the reference ten digits less than it costs us.
    const tolerance = law === "offset" ? 1e-7 : 1e-12;
    [...list, found.skewness, found.kurtosis].forEach((value, i) =>
      close(value, expected[i]!, tolerance, `${law}, n = ${n}, value ${i}`)
    );
  }
});

Deno.test("lMoments() moves and stretches with the sample; odd orders turn with its sign", () => {
  fc.assert(
    fc.property(values, fc.double({ min: 0.01, max: 100, noNaN: true }), (list, scale) => {
      const base = lMoments(Float64Array.from(list));
      const moved = lMoments(Float64Array.from(list.toReversed(), (x) => 7 - scale * x));
      const size = 1e-10 * scale * 1e3;
      assert(Math.abs(moved.first - (7 - scale * base.first)) < size);
      assert(Math.abs(moved.second - scale * base.second) < size);
      assert(Math.abs(moved.third + scale * base.third) < size);
      assert(Math.abs(moved.fourth - scale * base.fourth) < size);
    }),
    { seed: 81 },
  );
});

Deno.test("lMoments() comes to those of the normal law", () => {
  const found = lMoments(fillNormal(stream("L-moments"), new Float64Array(20000)));
  // σ/√π and 30/π arctan √2 − 9; six asymptotic standard errors at n = 20,000.
  assert(Math.abs(found.second - 1 / Math.sqrt(Math.PI)) < 0.02);
  assert(Math.abs(found.skewness) < 0.02);
  assert(Math.abs(found.kurtosis - (30 / Math.PI * Math.atan(Math.SQRT2) - 9)) < 0.02);
});

Deno.test("lMoments() has no ratios of a constant sample, and refuses what it cannot take", () => {
  const { first, second, skewness, kurtosis } = lMoments(new Float64Array(5).fill(0.1));
  assert.deepEqual([first, second, skewness, kurtosis], [0.1, 0, NaN, NaN]);
  assert.throws(() => lMoments(new Float64Array(3)), /^RangeError: lMoments: 3 values; at least 4/);
  assert.throws(
    () => lMoments(Float64Array.of(1, 2, 3, NaN)),
    /^RangeError: lMoments: value 3 is NaN, not a finite number$/,
  );
});

Deno.test("StreamingMoments agrees with moments(), wherever the sample is cut", () => {
  fc.assert(
    fc.property(values, fc.nat(), fc.nat(), (list, one, two) => {
      const x = Float64Array.from(list);
      const [from, to] = [one % (x.length + 1), two % (x.length + 1)].sort((a, b) => a - b);
      const parts = [x.subarray(0, from), x.subarray(from, to), x.subarray(to)]
        .map((part) => new StreamingMoments().addAll(part));
      const merged = parts.reduce((all, part) => all.merge(part), new StreamingMoments());
      const expected = moments(x);
      for (const found of [merged.moments(), new StreamingMoments().addAll(x).moments()]) {
        assert.equal(found.count, expected.count);
        close(found.mean, expected.mean, 1e-12, "mean");
        close(found.variance, expected.variance, 1e-11, "variance");
        close(found.skewness, expected.skewness, 1e-9, "skewness");
        close(found.excessKurtosis, expected.excessKurtosis, 1e-9, "kurtosis");
      }
      assert.equal(merged.count, x.length);
    }),
    { seed: 82 },
  );
  assert.throws(() => new StreamingMoments().moments(), /^RangeError: StreamingMoments: no value/);
});

Deno.test("moments() refuses an empty sample; skewness and kurtosis of a constant one are NaN", () => {
  assert.throws(() => moments(new Float64Array(0)), /^RangeError: moments: the sample is empty$/);
  const { variance, skewness, excessKurtosis } = moments(new Float64Array(4).fill(0.5));
  assert.deepEqual([variance, skewness, excessKurtosis], [0, NaN, NaN]);
});

Deno.test("midranks() add up to n(n + 1)/2 and keep the order", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 40 }), (list) => {
      const n = list.length;
      const { ranks, tieSum } = midranks(Float64Array.from(list));
      assert.equal(ranks.reduce((sum, rank) => sum + rank, 0), n * (n + 1) / 2);
      // Σ(rank − mean)² = (n³ − n − Σ(t³ − t))/12.
      const squares = ranks.reduce((sum, rank) => sum + (rank - (n + 1) / 2) ** 2, 0);
      assert(Math.abs(squares - (n ** 3 - n - tieSum) / 12) < 1e-9);
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < n; j++) assert.equal(list[i]! < list[j]!, ranks[i]! < ranks[j]!);
      }
    }),
    { seed: 83 },
  );
  assert.throws(() => midranks(Float64Array.of(0, NaN)), /^RangeError: midranks: value 1 is NaN$/);
});

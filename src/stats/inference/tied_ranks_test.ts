/** Mann and Whitney's test with ties, on both sides of every switch between ways to its p-value. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { stream } from "../../random/stream.ts";
import { mannWhitney } from "./mann_whitney.ts";
import { mannWhitneyTail } from "./mann_whitney_law.ts";
import { sumMoments } from "./sum_moments.ts";
import { countedTails } from "./tied_rank_count.ts";
import { invertedTails } from "./tied_rank_inversion.ts";
import { TIED_EXACT_STEPS, tiedRankLaw, tiedRankSteps } from "./tied_rank_law.ts";
import { roundedTails } from "./tied_rank_rounded.ts";
import { normalTail } from "./tied_rank_normal.ts";
import { type TiedRanks, tiedRanks } from "./tied_ranks.ts";

/** P(U ≥ u) and P(U ≤ u) by every choice of n of the pooled values, counted one by one. */
function enumerated(x: readonly number[], y: readonly number[]) {
  const pooled = [...x, ...y];
  const pairs = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, v) => sum + b.reduce((s, w) => s + (v > w ? 1 : v === w ? 0.5 : 0), 0), 0);
  const observed = pairs(x, y);
  let all = 0;
  let upper = 0;
  let lower = 0;
  for (let mask = 0; mask < 2 ** pooled.length; mask++) {
    const chosen = pooled.filter((_, i) => mask >> i & 1);
    if (chosen.length !== x.length) continue;
    const u = pairs(chosen, pooled.filter((_, i) => !(mask >> i & 1)));
    all++;
    if (u >= observed) upper++;
    if (u <= observed) lower++;
  }
  return { upper: upper / all, lower: lower / all };
}

Deno.test("mannWhitney() with ties is the count of all ways to deal the values", () => {
  const values = (most: number) =>
    fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: most });
  fc.assert(
    fc.property(values(6), values(7), (x, y) => {
      fc.pre(new Set([...x, ...y]).size > 1);
      const { upper, lower } = enumerated(x, y);
      const of = (alternative: "greater" | "less" | "two-sided") =>
        mannWhitney(Float64Array.from(x), Float64Array.from(y), alternative);
      assert.equal(of("greater").method, "exact");
      assert(Math.abs(of("greater").pValue - upper) < 1e-12);
      assert(Math.abs(of("less").pValue - lower) < 1e-12);
      assert(Math.abs(of("two-sided").pValue - Math.min(1, 2 * Math.min(upper, lower))) < 1e-12);
    }),
    { seed: 31, numRuns: 60 },
  );
});

/** Pooled samples of n + m values: few or many different ones, an atom, growing groups, pairs. */
const KINDS: Readonly<Record<string, (u: number) => number>> = {
  "few values": (u) => Math.floor(5 * u),
  "sixty values": (u) => Math.floor(60 * u),
  "an atom": (u) => u < 0.7 ? 0 : u,
  "growing groups": (u) => Math.floor(-3 * Math.log(u + 1e-9)),
  "pairs": (u) => Math.floor(5000 * u),
};

function ranksOf(total: number, kind: (u: number) => number): TiedRanks {
  return tiedRanks(
    Float64Array.from({ length: total }, (_, i) => kind(((i * 7919) % 10007) / 10007)).sort(),
  );
}

const tailFrom = (law: Float64Array, s: number) => law.subarray(s).reduceRight((a, b) => a + b, 0);
const near = (a: number, b: number, relative: number, what: string) =>
  assert(Math.abs(a / b - 1) <= relative, `${what}: ${a}, ${b}`);

Deno.test("tiedRankLaw() is the law without ties where there are none, tails and all", () => {
  for (const [n, m] of [[3, 9], [20, 30], [5, 80]] as const) {
    const ranks = ranksOf(n + m, (u) => u);
    const law = tiedRankLaw(ranks, n);
    const least = n * (n - 1) / 2;
    for (let u = 0; u <= n * m; u += 7) {
      near(tailFrom(law, u + least), mannWhitneyTail(u, n, m), 1e-11, `${n}, ${m}, ${u}`);
    }
  }
});

Deno.test("counting, the law group by group and the inversion of its transform agree", () => {
  for (const [name, kind] of Object.entries(KINDS)) {
    for (const [n, m] of [[4, 40], [14, 16]] as const) {
      const ranks = ranksOf(n + m, kind);
      const law = tiedRankLaw(ranks, n);
      const { mean, variance } = sumMoments(ranks, n);
      for (const z of [-2, 3]) {
        const sum = Math.round(mean + z * Math.sqrt(variance));
        const what = `${name}, ${n}, ${m}, z = ${z}`;
        const upper = tailFrom(law, Math.max(0, sum));
        const counted = countedTails(ranks, n, sum);
        if (counted !== undefined && upper > 0) near(counted.upper, upper, 1e-10, what);
        const inverted = invertedTails(ranks, n, sum);
        assert(inverted !== undefined && Math.abs(inverted.upper - upper) < 1e-12, what);
      }
    }
  }
});

Deno.test("sumMoments() are those of the law", () => {
  for (const [name, kind] of Object.entries(KINDS)) {
    const ranks = ranksOf(70, kind);
    const law = tiedRankLaw(ranks, 15);
    const found = sumMoments(ranks, 15);
    const about = (power: number, centre: number) =>
      law.reduce((sum, p, s) => sum + p * (s - centre) ** power, 0);
    near(about(1, 0), found.mean, 1e-12, name);
    const variance = about(2, found.mean);
    near(variance, found.variance, 1e-11, name);
    assert(Math.abs(about(3, found.mean) / variance ** 1.5 - found.skewness) < 1e-10, name);
    assert(Math.abs(about(4, found.mean) / variance ** 2 - 3 - found.kurtosis) < 1e-9, name);
  }
});

/** How many of n values each group gets, the higher groups the likelier the larger the tilt. */
function dealt({ sizes, scores }: TiedRanks, n: number, tilt: number): number[] {
  const s = stream("tied ranks", Math.round(100 * tilt), n);
  const left = [...sizes];
  const counts = sizes.map(() => 0);
  const weight = scores.map((score) => Math.exp(tilt * score / scores.at(-1)!));
  for (let k = 0; k < n; k++) {
    let rest = s.uniform() * left.reduce((sum, size, g) => sum + size * weight[g]!, 0);
    let g = 0;
    while (g < sizes.length - 1 && (rest -= left[g]! * weight[g]!) > 0) g++;
    if (left[g] === 0) g = left.findIndex((size) => size > 0);
    left[g]!--;
    counts[g]!++;
  }
  return counts;
}

Deno.test("what stands for the exact law of few values among many is within 1 % of it just inside, for p from 1e-4 on", () => {
  let compared = 0;
  // Fewer values at n = 8 have few levels, and an exact law at any m.
  for (const name of ["sixty values", "an atom", "pairs"]) {
    for (const [n, m] of name === "sixty values" ? [[25, 250]] : [[8, 700], [25, 250]]) {
      const ranks = ranksOf(n! + m!, KINDS[name]!);
      assert(tiedRankSteps(ranks, n!) <= TIED_EXACT_STEPS);
      const law = tiedRankLaw(ranks, n!);
      for (const tilt of [-3, 0, 2, 4]) {
        const counts = dealt(ranks, n!, tilt);
        const sum = counts.reduce((total, count, g) => total + count * ranks.scores[g]!, 0);
        const upper = tailFrom(law, sum);
        if (upper < 1e-4) continue;
        compared++;
        // A part of what the law takes: further from it than what is ever used beyond the budget.
        const steps = 0.6 * tiedRankSteps(ranks, n!);
        near(roundedTails(ranks, counts, steps).upper, upper, 0.01, `${name}, ${n}, ${tilt}`);
      }
    }
  }
  assert(compared >= 10, `${compared}`);
});

Deno.test("normalTail() is within 1 % of the law of 100 and 100 values for p from 1e-4 on, an atom of nine tenths included", () => {
  const kinds: typeof KINDS = { ...KINDS, "a large atom": (u) => u < 0.9 ? 0 : u };
  for (const name of ["sixty values", "a large atom", "an atom", "pairs"]) {
    const ranks = ranksOf(200, kinds[name]!);
    const law = tiedRankLaw(ranks, 100);
    const { mean, variance } = sumMoments(ranks, 100);
    for (const z of [-1, 1, 2.5, 3.6]) {
      const sum = Math.round(mean + z * Math.sqrt(variance));
      near(normalTail(ranks, 100, sum), tailFrom(law, sum), 0.01, `${name}, z = ${z}`);
    }
  }
});

Deno.test("mannWhitney() with ties says how it came to its p-value", () => {
  const s = stream("tied ranks", "methods");
  const of = (n: number, m: number, levels: number) => {
    const draw = (k: number) =>
      Float64Array.from({ length: k }, () => Math.floor(s.uniform() * levels));
    return mannWhitney(draw(n), draw(m)).method;
  };
  assert.equal(of(100, 100, 50), "exact");
  assert.equal(of(1000, 1000, 2), "exact");
  assert.equal(of(10, 20_000, 5), "exact");
  assert.equal(of(10, 20_000, 3000), "scaled");
  assert.equal(of(2000, 2000, 1500), "normal");
});

/** Intervals, adjustments and rank tests against SciPy and statsmodels (fixtures/generate.py). */
import assert from "node:assert/strict";
import { benjaminiHochberg } from "./benjamini_hochberg.ts";
import reference from "./fixtures/reference.json" with { type: "json" };
import { mannWhitney } from "./mann_whitney.ts";
import { spearman } from "./spearman.ts";
import type { Alternative } from "./student_t.ts";
import { wilson } from "./wilson.ts";

function close(actual: number, expected: number, tolerance: number, what: string) {
  const difference = Math.abs(actual - expected) / Math.max(Math.abs(expected), 1e-300);
  assert(
    actual === expected || difference <= tolerance,
    `${what}: ${actual} against ${expected} (${difference})`,
  );
}

function uniforms(start: number, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, i) => (((start + i) * 7919) % 10007) / 10007);
}

Deno.test("wilson() agrees with SciPy's binomtest", () => {
  for (const [k, n, confidence, low, high] of reference.wilson) {
    const [lower, upper] = wilson(k!, n!, confidence!);
    close(lower, low!, 1e-12, `lower, ${k} of ${n}`);
    close(upper, high!, 1e-12, `upper, ${k} of ${n}`);
  }
});

Deno.test("benjaminiHochberg() agrees with statsmodels", () => {
  for (const { p, adjusted } of reference.benjaminiHochberg) {
    benjaminiHochberg(Float64Array.from(p)).forEach((value, i) =>
      close(value, adjusted[i]!, 1e-14, `${i} of ${p.length}`)
    );
  }
});

Deno.test("mannWhitney() agrees with SciPy, exact and normal, with ties and without", () => {
  const methods = new Set<string>();
  for (const row of reference.mannWhitney) {
    const [n, m, ties, alternative, statistic, pValue] = row as [
      number,
      number,
      number,
      Alternative,
      number,
      number,
    ];
    const cut = (value: number) => ties ? Math.floor(6 * value) : value;
    const found = mannWhitney(
      uniforms(1, n).map(cut),
      uniforms(n + 1, m).map((u) => cut(u ** 1.5)),
      alternative,
    );
    assert.equal(found.statistic, statistic);
    // SciPy's values were made by the normal law above 2500 pairs: there it is the one that is off.
    const approximate = !ties && n * m > 2500;
    close(found.pValue, pValue, approximate ? 0.03 : 1e-11, `${row}`);
    methods.add(found.method);
  }
  assert.deepEqual([...methods].sort(), ["exact", "normal"]);
});

Deno.test("spearman() agrees with SciPy's spearmanr, with ties and without", () => {
  for (const row of reference.spearman) {
    const [n, ties, alternative, statistic, pValue] = row as [
      number,
      number,
      Alternative,
      number,
      number,
    ];
    const cut = (value: number) => ties ? Math.floor(5 * value) : value;
    const x = uniforms(1, n);
    const y = uniforms(n + 1, n).map((u, i) => x[i]! + u);
    const found = spearman(x.map(cut), y.map(cut), alternative);
    close(found.statistic, statistic, 1e-13, `ρ, ${row}`);
    // At ρ = 1 SciPy's own rounding leaves 1 − 1e−16 and a p-value of no meaning.
    if (statistic < 1 - 1e-12) close(found.pValue, pValue, 1e-10, `p, ${row}`);
    else assert(found.pValue === (alternative === "less" ? 1 : 0));
  }
});

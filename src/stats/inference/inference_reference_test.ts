/** Intervals, adjustments and rank tests against SciPy and statsmodels (fixtures/generate.py). */
import assert from "node:assert/strict";
import { benjaminiHochberg } from "./benjamini_hochberg.ts";
import reference from "./fixtures/reference.json" with { type: "json" };
import ties from "./fixtures/ties.json" with { type: "json" };
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

Deno.test("mannWhitney() agrees with SciPy without ties", () => {
  for (const row of reference.mannWhitney) {
    const [n, m, , alternative, statistic, pValue] = row as [
      number,
      number,
      number,
      Alternative,
      number,
      number,
    ];
    const y = uniforms(n + 1, m).map((u) => u ** 1.5);
    const found = mannWhitney(uniforms(1, n), y, alternative);
    assert.equal(found.statistic, statistic);
    // SciPy's values were made by the normal law above 2500 pairs: there it is the one that is off.
    close(found.pValue, pValue, n * m > 2500 ? 0.03 : 1e-11, `${row}`);
    assert.equal(found.method, "exact");
  }
});

Deno.test("mannWhitney() with ties has the p-values that whole numbers count", () => {
  for (const [n, m, levels, statistic, upper, lower] of ties as number[][]) {
    const cut = (u: number) => Math.floor(levels! * u);
    const x = uniforms(1, n!).map(cut);
    const y = uniforms(n! + 1, m!).map((u) => cut(u ** 1.5));
    const of = (alternative: Alternative) => mannWhitney(x, y, alternative);
    assert.deepEqual([of("greater").statistic, of("greater").method], [statistic, "exact"]);
    close(of("greater").pValue, upper!, 1e-11, `${n}, ${m}, greater`);
    close(of("less").pValue, lower!, 1e-11, `${n}, ${m}, less`);
  }
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

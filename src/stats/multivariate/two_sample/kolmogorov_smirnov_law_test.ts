import assert from "node:assert/strict";
import { kolmogorovSmirnovTwoSample } from "./kolmogorov_smirnov.ts";
import { largeSampleProbability, leavingProbability } from "./kolmogorov_smirnov_law.ts";

const near = (found: number, wanted: number, tolerance: number, what: string) =>
  assert(Math.abs(found / wanted - 1) < tolerance, `${what}: ${found} against ${wanted}`);

Deno.test("kolmogorovSmirnovTwoSample() knows a small sample beside a very large one (SciPy 1.17, kstwo.sf)", () => {
  const cases: readonly (readonly [number, readonly number[], number])[] = [
    [1_000_001, [0.61, 0.7, 0.8, 0.9, 0.95], 0.02599427038856608],
    [2_000_001, [0.76, 0.9, 0.95], 0.027647958528041475],
    [500_001, Array.from({ length: 10 }, (_, i) => 0.35 + 0.06 * i), 0.13396197593791193],
  ];
  for (const [m, x, pValue] of cases) {
    const y = Float64Array.from({ length: m }, (_, i) => (i + 0.5) / m);
    near(kolmogorovSmirnovTwoSample(Float64Array.from(x), y).pValue, pValue, 0.001, `m = ${m}`);
  }
});

Deno.test("largeSampleProbability() is within 1 % of the exact law on its side of the switch, 5 % at n = 3000", () => {
  const sizes = [[5, 5000], [30, 30_000], [100, 100_003], [300, 100_003], [3000, 3001]] as const;
  for (const [n, m] of sizes) {
    for (const z of [0.5, 0.8, 1.36, 1.63, 2.5, 3.5]) {
      const statistic = z * Math.sqrt((n + m) / (n * m));
      if (statistic > 0.95) continue;
      const steps = Math.round(statistic * n * m);
      const exact = leavingProbability(n, m, steps);
      const tolerance = n < 1000 ? 0.01 : 0.05;
      near(largeSampleProbability(n, m, steps / (n * m)), exact, tolerance, `${n}, ${m}, z = ${z}`);
    }
  }
});

Deno.test("leavingProbability() of equal sizes has a closed form: it is that of the band", () => {
  for (const [n, k] of [[400, 30], [400, 60]] as const) {
    near(leavingProbability(n, n, k * n), recursion(n, k), 1e-10, `n = ${n}, k = ${k}`);
  }
});

/** P(max |i − j| ≥ k) over all paths (0,0) → (n,n), by the recursion over the whole square. */
function recursion(n: number, k: number): number {
  const left = new Float64Array(n + 1);
  for (let i = 0; i <= n; i++) {
    for (let j = 0; j <= n; j++) {
      if (Math.abs(i - j) >= k) left[j] = 1;
      else if (i + j > 0) left[j] = (left[j]! * i + (j > 0 ? left[j - 1]! : 0) * j) / (i + j);
    }
  }
  return left[n]!;
}

Deno.test("kolmogorovSmirnovTwoSample() of two samples of a million is quick, and past the band's budget still right", () => {
  const x = Float64Array.from({ length: 1_000_000 }, (_, i) => i);
  const shift = 1500;
  const { pValue } = kolmogorovSmirnovTwoSample(x, x.map((v) => v + shift - 0.5));
  const z = shift / 1e6 * Math.sqrt(5e5);
  // Smirnov's limit, which is right to 1/√n here.
  const limit = 2 * Math.exp(-2 * z * z) - 2 * Math.exp(-8 * z * z);
  near(pValue, limit, 0.01, "p");
});

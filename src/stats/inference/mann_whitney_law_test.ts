import assert from "node:assert/strict";
import { normalWithKurtosis, scaledTail } from "./mann_whitney.ts";
import { MANN_WHITNEY_EXACT_STEPS, mannWhitneySteps, mannWhitneyTail } from "./mann_whitney_law.ts";

/** P(U ≤ u) of all u by Mann and Whitney's recursion over which sample holds the largest value: positive numbers alone. */
function recursion(n: number, m: number): Float64Array {
  let rows = Array.from({ length: m + 1 }, () => Float64Array.of(1));
  for (let i = 1; i <= n; i++) {
    const next = [Float64Array.of(1)];
    for (let j = 1; j <= m; j++) {
      const law = new Float64Array(i * j + 1);
      rows[j]!.forEach((p, u) => law[u + j]! += p * i / (i + j));
      next[j - 1]!.forEach((p, u) => law[u]! += p * j / (i + j));
      next.push(law);
    }
    rows = next;
  }
  let sum = 0;
  return rows[m]!.map((p) => sum += p);
}

Deno.test("mannWhitneyTail() keeps the digits of every tail that the recursion has", () => {
  for (const [n, m] of [[1, 7], [5, 9], [30, 40], [12, 100]] as const) {
    const cumulated = recursion(n, m);
    for (let u = 0; u <= n * m / 2; u++) {
      const found = mannWhitneyTail(n * m - u, n, m);
      assert(Math.abs(found / cumulated[u]! - 1) < 1e-12, `${n}, ${m}: P(U ≤ ${u}) ${found}`);
    }
  }
});

Deno.test("what stands for the exact law beyond its budget is within 1 % of it just inside, for p from 1e-7 on", () => {
  const inside = [[340, 340], [200, 900], [100, 3900]] as const;
  for (const [n, m] of inside) {
    assert(mannWhitneySteps(n, m) <= MANN_WHITNEY_EXACT_STEPS);
    const deviation = Math.sqrt(n * m / 12 * (n + m + 1));
    for (const z of [-1, 0.5, 1.64, 3, 4, 5]) {
      const u = Math.round(n * m / 2 + z * deviation);
      const exact = mannWhitneyTail(u, n, m);
      const corrected = (u - n * m / 2 - 0.5) / deviation;
      const found = n <= 100 ? scaledTail(corrected, n) : normalWithKurtosis(corrected, n, m);
      assert(Math.abs(found / exact - 1) < 0.01, `${n}, ${m}, z = ${z}: ${found} ${exact}`);
    }
  }
});

Deno.test("scaledTail() of three beside any number is the law of a sum of three uniforms", () => {
  // P(S ≥ 3 − s) = s³/6 for s ≤ 1.
  for (const s of [0.05, 0.3, 1]) {
    const z = (1.5 - s) / Math.sqrt(3 / 12);
    assert(Math.abs(scaledTail(z, 3) / (s ** 3 / 6) - 1) < 1e-3, `${s}`);
  }
});

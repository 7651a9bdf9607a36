import assert from "node:assert/strict";
import { permutation } from "./permutation.ts";
import { stream } from "./stream.ts";

Deno.test("permutation() holds every element once", () => {
  for (const n of [0, 1, 2, 1000]) {
    const sorted = permutation(stream("p", n), n).sort();
    assert.deepEqual(sorted, Int32Array.from({ length: n }, (_, i) => i));
  }
});

Deno.test("permutation() gives all 24 orders of 4 equally often, by chi-square at 1e-9", () => {
  const counts = new Map<string, number>();
  const n = 48_000;
  const s = stream("orders");
  for (let i = 0; i < n; i++) {
    const order = permutation(s, 4).join("");
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  assert.equal(counts.size, 24);
  const chiSquare = [...counts.values()].reduce((sum, c) => sum + (c - 2000) ** 2 / 2000, 0);
  // Laurent and Massart (2000), lemma 1: P(χ²_k ≥ k + 2√(kx) + 2x) ≤ e^−x, k = 23 and x = ln 10⁹.
  const x = Math.log(1e9);
  assert.ok(chiSquare < 23 + 2 * Math.sqrt(23 * x) + 2 * x, `${chiSquare}`);
});

Deno.test("permutation() refuses a bad length", () => {
  assert.throws(() => permutation(stream("x"), -1), {
    name: "RangeError",
    message: "permutation: n must be an integer in 0 … 2^31 - 1, not -1",
  });
  assert.throws(() => permutation(stream("x"), 2.5), RangeError);
});

import assert from "node:assert/strict";
import { scaledSum } from "./double_code.ts";
import { rowKernel } from "./row_kernel.ts";
import { sortingNetwork } from "./sorting_network.ts";

Deno.test("scaledSum() adds in float64 and rounds once", () => {
  const sum = rowKernel({
    rows: 3,
    column: ({ load }) => ({ result: scaledSum([load(0), load(1), load(2)], 1 / 3) }),
  });
  // In float32, 2²⁵ + 1 − 2²⁵ is 0.
  const rows = [2 ** 25, 3, -(2 ** 25)].map((x) => Float32Array.of(x, 1, x, 2, x));
  assert.deepEqual([...sum(rows)], [1, 1, 1, 2, 1]);
});

Deno.test("rowKernel() gives every column its own result, whatever the length", () => {
  const difference = rowKernel({
    rows: 2,
    column: ({ load }) => ({ result: scaledSum([load(0), load(1)], -1) }),
  });
  for (const length of [0, 1, 4095, 4096, 4097, 10_000]) {
    const [a, b] = [1, 3].map((k) => Float32Array.from({ length }, (_, j) => k * j));
    assert.deepEqual(difference([a!, b!]), a!.map((x) => -4 * x));
  }
});

Deno.test("sortingNetwork() sorts every sequence of zeros and ones, hence everything", () => {
  for (let n = 1; n <= 12; n++) {
    const pairs = sortingNetwork(n);
    for (let bits = 0; bits < 2 ** n; bits++) {
      const values = Array.from({ length: n }, (_, i) => bits >> i & 1);
      for (const [i, j] of pairs) {
        if (values[i]! > values[j]!) [values[i], values[j]] = [values[j]!, values[i]!];
      }
      assert.ok(values.every((x, i) => i === 0 || values[i - 1]! <= x), `${n}: ${values}`);
    }
  }
});

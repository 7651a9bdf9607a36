import assert from "node:assert/strict";
import { quantiles } from "./quantiles.ts";

Deno.test("quantiles() of 0 … 20 fall on its values, whatever their order", () => {
  const values = Float64Array.from({ length: 21 }, (_, i) => (8 * i) % 21);
  assert.deepEqual(quantiles(values), [1, 5, 10, 15, 19]);
});

Deno.test("quantiles() interpolate between two values, and of one they are that value", () => {
  assert.deepEqual(quantiles(Float64Array.of(20, 0)), [1, 5, 10, 15, 19]);
  assert.deepEqual(quantiles(Float64Array.of(7)), [7, 7, 7, 7, 7]);
});

Deno.test("quantiles() are ∞ from the first place that ∞ has a part in", () => {
  // Places .2, 1, 2, 3, 3.8 of 0 … 4.
  assert.deepEqual(
    quantiles(Float64Array.of(1, Infinity, 2, 3, Infinity)),
    [1.2, 2, 3, Infinity, Infinity],
  );
  assert.deepEqual(quantiles(Float64Array.of(1, 2, 3, 4, Infinity)), [1.2, 2, 3, 4, Infinity]);
  assert.deepEqual(quantiles(Float64Array.of(Infinity)), new Array(5).fill(Infinity));
});

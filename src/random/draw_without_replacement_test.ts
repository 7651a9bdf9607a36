import assert from "node:assert/strict";
import fc from "fast-check";
import { drawWithoutReplacement } from "./draw_without_replacement.ts";
import { stream } from "./stream.ts";
import { uniformInteger } from "./uniform_integer.ts";

Deno.test("drawWithoutReplacement() takes different elements of the range", () => {
  fc.assert(
    fc.property(
      fc.nat(5000),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(),
      (n, part, seed) => {
        const size = Math.floor(part * n);
        const drawn = drawWithoutReplacement(stream("wor", seed), n, size);
        assert.equal(drawn.length, size);
        assert.equal(new Set(drawn).size, size);
        assert.ok(drawn.every((i) => i >= 0 && i < n));
      },
    ),
    { seed: 1 },
  );
});

Deno.test("drawWithoutReplacement() gives the head of a Fisher-Yates shuffle, sparse or not", () => {
  for (
    const [n, size] of [[100_000, 300], [1000, 62], [1000, 63], [1000, 500], [40, 40]] as const
  ) {
    const s = stream("head", n, size);
    const order = Array.from({ length: n }, (_, i) => i);
    for (let i = 0; i < size; i++) {
      const j = i + uniformInteger(s, n - i);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    const drawn = drawWithoutReplacement(stream("head", n, size), n, size);
    assert.deepEqual([...drawn], order.slice(0, size));
  }
});

Deno.test("drawWithoutReplacement() needs no memory for the elements that it leaves", () => {
  assert.equal(drawWithoutReplacement(stream("huge"), 2 ** 31 - 1, 1000).length, 1000);
});

Deno.test("drawWithoutReplacement() gives all pairs of 5 equally often, by chi-square at 1e-9", () => {
  const counts = new Map<string, number>();
  const s = stream("pairs");
  for (let i = 0; i < 40_000; i++) {
    const pair = drawWithoutReplacement(s, 5, 2).join();
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  assert.equal(counts.size, 20);
  const chiSquare = [...counts.values()].reduce((sum, c) => sum + (c - 2000) ** 2 / 2000, 0);
  // Laurent and Massart (2000), lemma 1, with 19 degrees of freedom and x = ln 10⁹.
  const x = Math.log(1e9);
  assert.ok(chiSquare < 19 + 2 * Math.sqrt(19 * x) + 2 * x, `${chiSquare}`);
});

Deno.test("drawWithoutReplacement() refuses to draw more than there is", () => {
  assert.throws(() => drawWithoutReplacement(stream("x"), 5, 6), {
    name: "RangeError",
    message: "drawWithoutReplacement: size must be an integer in 0 … 5, not 6",
  });
  assert.throws(() => drawWithoutReplacement(stream("x"), 1.5, 1), RangeError);
});

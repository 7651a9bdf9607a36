import assert from "node:assert/strict";
import { drawWithReplacement } from "./draw_with_replacement.ts";
import { stream } from "./stream.ts";
import { uniformInteger } from "./uniform_integer.ts";

Deno.test("drawWithReplacement() is a row of uniform integers", () => {
  const s = stream("d");
  const expected = Int32Array.from({ length: 1000 }, () => uniformInteger(s, 60_000));
  assert.deepEqual(drawWithReplacement(stream("d"), 60_000, 1000), expected);
});

Deno.test("drawWithReplacement() lets elements come again", () => {
  assert.ok(new Set(drawWithReplacement(stream("again"), 10, 11)).size <= 10);
  assert.deepEqual(drawWithReplacement(stream("one"), 1, 3), Int32Array.of(0, 0, 0));
  assert.equal(drawWithReplacement(stream("none"), 5, 0).length, 0);
});

Deno.test("drawWithReplacement() refuses bad sizes", () => {
  assert.throws(() => drawWithReplacement(stream("x"), 0, 1), {
    name: "RangeError",
    message: "drawWithReplacement: n must be an integer in 1 … 2^31 - 1, not 0",
  });
  assert.throws(() => drawWithReplacement(stream("x"), 1, -1), {
    name: "RangeError",
    message: "drawWithReplacement: size must be an integer in 0 … 2^31 - 1, not -1",
  });
});

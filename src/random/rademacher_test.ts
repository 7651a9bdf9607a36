import assert from "node:assert/strict";
import { rademacher } from "./rademacher.ts";
import { stream } from "./stream.ts";

Deno.test("rademacher() is the sign of the next word's top bit", () => {
  const words = stream("r");
  const s = stream("r");
  for (let i = 0; i < 100; i++) assert.equal(rademacher(s), words.bits() < 2 ** 31 ? 1 : -1);
});

Deno.test("rademacher() has mean 0 within Hoeffding's bound at a false-alarm rate of 1e-9", () => {
  const s = stream("signs");
  const n = 100_000;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += rademacher(s);
  assert.ok(Math.abs(sum / n) < Math.sqrt(2 * Math.log(2 / 1e-9) / n));
});

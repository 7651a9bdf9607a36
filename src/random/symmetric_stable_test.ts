import assert from "node:assert/strict";
import { stable } from "./stable.ts";
import { stream } from "./stream.ts";
import { symmetricStable } from "./symmetric_stable.ts";

Deno.test("symmetricStable() is the general sampler's number, by another formula", () => {
  for (const alpha of [0.7, 1, 1.2, 1.5, 1.8, 2]) {
    const [short, long] = [stream("symmetric stable", alpha), stream("symmetric stable", alpha)];
    for (let i = 0; i < 2000; i++) {
      const x = symmetricStable(short, alpha);
      const y = stable(long, { alpha, beta: 0 });
      assert(Math.abs(x / y - 1) < 1e-9, `α = ${alpha}: ${x} is not ${y}`);
    }
  }
});

Deno.test("symmetricStable() has the characteristic function exp(−|t|^α)", () => {
  const n = 200_000;
  for (const alpha of [1.2, 1.8, 2]) {
    const s = stream("symmetric stable", "characteristic function", alpha);
    const x = Float64Array.from({ length: n }, () => symmetricStable(s, alpha));
    for (const t of [0.3, 1, 2]) {
      const mean = x.reduce((sum, value) => sum + Math.cos(t * value), 0) / n;
      assert(Math.abs(mean - Math.exp(-(t ** alpha))) < 6 / Math.sqrt(2 * n));
    }
  }
});

Deno.test("symmetricStable() refuses an α out of range", () => {
  assert.throws(() => symmetricStable(stream("x"), 2.1), {
    name: "RangeError",
    message: "symmetricStable: alpha must be in (0, 2], not 2.1",
  });
});

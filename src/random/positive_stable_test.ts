import assert from "node:assert/strict";
import { positiveStable } from "./positive_stable.ts";
import { stream } from "./stream.ts";

const N = 200_000;
const draws = (index: number) => {
  const s = stream("positive stable", index);
  return Float64Array.from({ length: N }, () => positiveStable(s, index));
};

Deno.test("positiveStable() has the Laplace transform exp(−s^a)", () => {
  for (const index of [0.5, 0.75, 0.95]) {
    const x = draws(index);
    for (const t of [0.5, 1, 3]) {
      const terms = x.map((value) => Math.exp(-t * value));
      const mean = terms.reduce((sum, term) => sum + term, 0) / N;
      const variance = terms.reduce((sum, term) => sum + (term - mean) ** 2, 0) / N;
      assert(Math.abs(mean - Math.exp(-(t ** index))) < 6 * Math.sqrt(variance / N));
    }
  }
});

Deno.test("positiveStable() has Var ln S = (π²/6)(1/a² − 1)", () => {
  for (const index of [0.6, 0.9]) {
    const logs = draws(index).map(Math.log);
    const mean = logs.reduce((sum, x) => sum + x, 0) / N;
    const squares = logs.map((x) => (x - mean) ** 2);
    const variance = squares.reduce((sum, x) => sum + x, 0) / N;
    const fourth = squares.reduce((sum, x) => sum + x * x, 0) / N;
    const error = Math.sqrt((fourth - variance ** 2) / N);
    assert(Math.abs(variance - Math.PI ** 2 / 6 * (1 / index ** 2 - 1)) < 6 * error);
  }
});

Deno.test("positiveStable() refuses an index out of range", () => {
  assert.throws(() => positiveStable(stream("x"), 1), {
    name: "RangeError",
    message: "positiveStable: the index must be in (0, 1), not 1",
  });
});

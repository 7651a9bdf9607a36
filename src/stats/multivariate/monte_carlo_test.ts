import assert from "node:assert/strict";
import fc from "fast-check";
import { stream } from "../../random/stream.ts";
import { affine, gaussian } from "./testing/samples.ts";
import { binomialRange } from "./testing/binomial_range.ts";
import { energyStatistic } from "./energy_statistic.ts";
import { monteCarloPValue } from "./monte_carlo_p_value.ts";
import { normalNull } from "./normal_null.ts";

Deno.test("monteCarloPValue() counts the simulated values that reach the observed one", () => {
  fc.assert(fc.property(
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1 }),
    fc.integer({ min: -1, max: 10 }),
    (drawn, observed) => {
      const reached = drawn.filter((value) => value >= observed).length;
      const sorted = Float64Array.from(drawn).sort();
      assert.equal(monteCarloPValue(sorted, observed), (1 + reached) / (1 + drawn.length));
    },
  ));
});

Deno.test("normalNull() gives the energy test a size of exactly 5 % under any Gaussian", () => {
  // 19 replicates: rejection exactly if the observed statistic is the largest of 20.
  const trials = 400;
  const a = Float64Array.of(1, 0, 0, 3, 0.1, 0, -2, 1, 5);
  let rejected = 0;
  for (let t = 0; t < trials; t++) {
    const observed = energyStatistic(affine(gaussian(stream("energy size", t), 15, 3), a, 7));
    const null19 = normalNull(
      energyStatistic,
      { rows: 15, columns: 3 },
      19,
      stream("energy null", t),
    );
    if (monteCarloPValue(null19, observed) <= 0.05) rejected++;
  }
  const [low, high] = binomialRange(trials, 0.05);
  assert.ok(rejected >= low && rejected <= high, `${rejected} outside ${low} … ${high}`);
});

Deno.test("normalNull() is the same whatever was drawn from the stream before", () => {
  const used = stream("null");
  used.uniform();
  const shape = { rows: 8, columns: 2 };
  assert.deepEqual(
    normalNull(energyStatistic, shape, 19, used),
    normalNull(energyStatistic, shape, 19, stream("null")),
  );
});

Deno.test("normalNull() refuses so few replicates that nothing could be rejected", () => {
  assert.throws(
    () => normalNull(energyStatistic, { rows: 8, columns: 2 }, 18, stream("null")),
    new RangeError(
      "normalNull: 18 replicates; give a whole number from 19 to 10000000",
    ),
  );
});

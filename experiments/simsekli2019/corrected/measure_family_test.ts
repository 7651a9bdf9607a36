import assert from "node:assert/strict";
import { population } from "../../../src/noise/population.ts";
import { normal } from "../../../src/random/normal.ts";
import { stream } from "../../../src/random/stream.ts";
import { symmetricStable } from "../../../src/random/symmetric_stable.ts";
import { logMomentInverse } from "../../../src/stats/tail/log_moment_tail_index.ts";
import { measureFamily } from "./measure_family.ts";

const OPTIONS = { draws: 1000, blockLengths: [5, 10, 20, 50], permutations: 5, surrogateSets: 2 };
const s = stream("simsekli2019 test", "corrected");

Deno.test("measureFamily() is 1/α on stable noise of unequal scales, ½ on its surrogate, and leaves zeros out", async () => {
  const columns = 20;
  const values = Float32Array.from(
    { length: 1000 * columns },
    (_, at) => 10 ** (at % columns) * 1e-10 * symmetricStable(s, 1.25),
  );
  const noise = values.map((x, at) => at % 7 === 0 ? 0 : x);
  const given = { family: "coordinates", population: population("test", values, columns) } as const;
  const reading = await measureFamily(given, noise, OPTIONS, s);
  assert(Math.abs(reading.inverse - 0.8) < 0.03, `${reading.inverse}`);
  assert(Math.abs(reading.surrogate - 0.5) < 0.02, `${reading.surrogate}`);
  assert(Math.abs(reading.zeroShare - 1 / 7) < 0.001);
  assert.equal(reading.columns, columns);
  assert(reading.spread > 0.01 && reading.spread < 0.2);
});

Deno.test("over iterations unequal scales do nothing, and α̂ itself is biased upwards", () => {
  // The notes' table of the exact bias: K₁ = 20, K₂ = 25; 1/mean(1/α̂) is 2.02 … 2.04, mean of α̂ 2.08 or 2.09, whatever the spread of the scales.
  for (const tau of [0, 1, 2]) {
    const inverses = Array.from({ length: 2000 }, () => {
      const scale = Math.exp(tau * normal(s));
      const x = Float64Array.from({ length: 500 }, () => scale * normal(s));
      const mean = x.reduce((sum, value) => sum + value, 0) / 500;
      return logMomentInverse(x.map((value) => value - mean), 20);
    });
    const mean = (values: readonly number[]) =>
      values.reduce((sum, a) => sum + a, 0) / values.length;
    const harmonic = 1 / mean(inverses);
    const plain = mean(inverses.map((a) => 1 / a));
    assert(Math.abs(harmonic - 2.03) < 0.03, `τ = ${tau}: ${harmonic}`);
    assert(Math.abs(plain - 2.085) < 0.03, `τ = ${tau}: ${plain}`);
  }
});

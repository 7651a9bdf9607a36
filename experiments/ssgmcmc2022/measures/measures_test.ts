import assert from "node:assert/strict";
import { logNormalDensity } from "./log_normal_density.ts";
import { logPredictive } from "./log_predictive.ts";
import { spacedStates } from "./spaced_states.ts";

Deno.test("logPredictive() is the log of the mean density, not the mean of the logs", () => {
  const outputs = [Float64Array.of(0, 5), Float64Array.of(2, 5)];
  const density = (y: number, m: number) => Math.exp(-((y - m) ** 2) / 8) / Math.sqrt(8 * Math.PI);
  const expected = (Math.log((density(1.5, 0) + density(1.5, 2)) / 2) + Math.log(density(4, 5))) /
    2;
  assert(Math.abs(logPredictive(outputs, Float64Array.of(1.5, 4), 4) - expected) < 1e-12);
  const mean = (logNormalDensity(1.5, 0, 4) + logNormalDensity(1.5, 2, 4)) / 2;
  assert(logPredictive(outputs.map((o) => o.slice(0, 1)), Float64Array.of(1.5), 4) > mean + 0.001);
});

Deno.test("logPredictive() does not underflow far from every state", () => {
  const far = logPredictive([Float64Array.of(0), Float64Array.of(1)], Float64Array.of(1e4), 1);
  assert(Number.isFinite(far) && far < -4e7);
});

Deno.test("spacedStates() ends with the last state and has 200", () => {
  const states = {
    rows: 1000,
    columns: 1,
    values: Float64Array.from({ length: 1000 }, (_, k) => k + 1),
  };
  const found = spacedStates(states, 400).map(([value]) => value);
  assert.deepEqual([found.length, found[0], found.at(-1)], [200, 2, 400]);
  assert.throws(() => spacedStates(states, 300), /multiple of 200 up to 1000, not 300/);
  assert.throws(() => spacedStates(states, 1200), /not 1200/);
});

import assert from "node:assert/strict";
import { normal } from "../../random/normal.ts";
import { stream } from "../../random/stream.ts";
import { NIGHT_BUDGET, SHARES } from "./budget.ts";
import { bandFactor, bothStages } from "./both_stages.ts";
import { stageLevel } from "./stage_level.ts";

Deno.test("the shares of the parts add up to the budget of a night", () => {
  assert.ok(
    Math.abs(Object.values(SHARES).reduce<number>((a, b) => a + b, 0) - NIGHT_BUDGET) < 1e-18,
  );
});

Deno.test("stageLevel() spends the share and no more", () => {
  for (const nights of [20, 57]) {
    const level = stageLevel(nights, 79, SHARES.fresh);
    assert.ok(Math.abs(79 * bothStages(nights, level) / SHARES.fresh - 1) < 1e-6);
  }
});

Deno.test("bothStages() is the rate of simulated histories (binomial bound, level 1e-4)", () => {
  const nights = 8;
  const level = 0.2;
  const draws = stream("nightly", "both stages");
  const trials = 40_000;
  let alarms = 0;
  for (let trial = 0; trial < trials; trial++) {
    const history = Array.from({ length: nights }, () => normal(draws));
    const mean = history.reduce((a, b) => a + b, 0) / nights;
    const squares = history.reduce((sum, x) => sum + (x - mean) ** 2, 0);
    const half = bandFactor(nights, level) * Math.sqrt(squares / (nights - 1));
    const [first, second] = [normal(draws) - mean, normal(draws) - mean];
    if (Math.min(first, second) > half || Math.max(first, second) < -half) alarms++;
  }
  const rate = bothStages(nights, level);
  assert.ok(Math.abs(alarms - trials * rate) < 3.9 * Math.sqrt(trials * rate * (1 - rate)));
});

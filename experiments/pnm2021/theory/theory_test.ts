import assert from "node:assert/strict";
import { pnmAutocovariance } from "../../../src/optim/theory/pnm_autocovariance.ts";
import { pnmStationaryVariance } from "../../../src/optim/theory/pnm_stationary_variance.ts";
import { fillNormal } from "../../../src/random/normal.ts";
import { stream } from "../../../src/random/stream.ts";
import { adapnmSteps, constantGradient } from "./adapnm_steps.ts";
import { simulatedAutocovariances } from "./autocovariances.ts";
import { compute } from "./compute.ts";
import { B0, B1, NORM } from "./constants.ts";
import { grid } from "./grid.ts";
import { heavyBallRun } from "./heavy_ball_run.ts";
import { TheoryResult } from "./record.ts";
import { drawMomenta, stabilityRun } from "./stability_runs.ts";
import { stationaryMeanSquare } from "./stationary_variance.ts";

const root = stream("pnm theory test");

Deno.test("stationaryMeanSquare() meets the Lyapunov equation, not the white-noise reading", () => {
  const rate = 0.3;
  const found = stationaryMeanSquare(rate, { warmUp: 1000, steps: 200_000 }, root.child("v"));
  const exact = pnmStationaryVariance({ b1: B1, b0: B0, step: rate / NORM });
  // Correlation time of θ² about 1/(2η₀) = 4 steps: a standard error below 1 %, six of them.
  assert(Math.abs(found / exact - 1) < 0.06, `${found / exact}`);
});

Deno.test("simulatedAutocovariances() meet the closed form: .5249, −.3800, .4251, …", () => {
  const found = simulatedAutocovariances(8, 200_000, root.child("c"));
  // Standard error at most √(Σ c²/n)·√2 < .005, from lags up to 60.
  found.forEach((value, lag) =>
    assert(Math.abs(value - pnmAutocovariance(B1, B0, lag)) < 0.03, `lag ${lag}: ${value}`)
  );
});

Deno.test("stabilityRun() stays below 1 inside the edge and escapes outside", () => {
  for (const momenta of drawMomenta(3, root.child("m"))) {
    const { b1, b0 } = momenta;
    assert(b1 > 0 && b1 < 0.95 && b0 > 0 && b0 < 3);
    const inside = stabilityRun(momenta, 0.98, 20_000);
    assert(inside.end < 1 && inside.steps === 20_000);
    const outside = stabilityRun(momenta, 1.02, 20_000);
    assert(outside.end > 1e6 && outside.steps < 20_000);
  }
});

Deno.test("heavyBallRun() sees rounding alone, for given gradients of any b1", () => {
  const source = root.child("g");
  const given = Array.from({ length: 200 }, () => fillNormal(source, new Float32Array(10)));
  for (const b1 of [0.5, 0.9, 0.99]) {
    const { largestDifference, largestParameter } = heavyBallRun(b1, given);
    assert(largestParameter > 0.1);
    assert(largestDifference / largestParameter < 1e-5);
  }
});

Deno.test("adapnmSteps() are 1.6994, .4472, .8215, … for every entry of the gradient", () => {
  const gradient = constantGradient(10, root.child("a"));
  assert(gradient.every((entry) => Math.abs(entry) >= 0.1));
  const published = [1.6994, 0.4472, 0.8215, 0.4472, 0.6478, 0.4472, 0.5748, 0.4472];
  const steps = adapnmSteps(gradient, 8);
  assert.equal(steps.length, 8);
  steps.forEach((own, t) =>
    own.forEach((step) => assert(Math.abs(step - published[t]!) < 6e-5, `${t + 1}: ${step}`))
  );
});

Deno.test("theory: a smoke cell has every part and survives JSON; the laptop's sizes are fixed", async () => {
  const { settings } = grid("smoke")[0]!;
  const small = { ...settings, warmUp: 100, steps: 500, covarianceSteps: 500, edgeSteps: 500 };
  const cell = { settings: small, seed: 900_000, stream: stream("pnm2021", "theory", 900_000) };
  const result = await compute(cell, { progress() {} });
  assert.deepEqual(TheoryResult.parse(JSON.parse(JSON.stringify(result))), result);
  assert.deepEqual(result.variances.map(({ rate }) => rate), [0.01, 0.001, 0.1, 0.3, 1]);
  assert.deepEqual(result.edge.map(({ share }) => share), [0.99, 1.01, 0.99, 1.01]);
  assert.deepEqual(result.heavyBall.map(({ b1 }) => b1), [0.5, 0.9, 0.99]);
  assert.deepEqual([result.adapnmSteps.length, result.adapnmSteps[0]!.length], [8, 10]);
  const [laptop] = grid("laptop");
  assert.deepEqual(grid("paper"), grid("laptop"));
  const { learningRate, warmUp, steps, pairs, edgeSteps, gradients } = laptop!.settings;
  assert.deepEqual(
    [laptop!.replicates, learningRate, warmUp, steps, pairs, edgeSteps, gradients],
    [10, 0.01, 20_000, 1_000_000, 4, 400_000, 200],
  );
});

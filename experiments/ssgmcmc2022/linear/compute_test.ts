import assert from "node:assert/strict";
import { stream } from "../../../src/random/stream.ts";
import { symmetricEigen } from "../../../src/stats/linear_algebra/symmetric_eigen.ts";
import { compute } from "./compute.ts";
import { grid } from "./grid.ts";
import { exactLogLikelihood, mixtureLogLikelihood } from "./predictions.ts";
import type { LinearSettings } from "./settings.ts";
import { linearTask } from "./task.ts";

const SMOKE: LinearSettings = grid("smoke")[0]!.settings;
const cell = (seed: number, changed: Partial<LinearSettings> = {}) =>
  compute(
    {
      settings: { ...SMOKE, ...changed },
      seed,
      stream: stream("ssgmcmc2022", "test", seed),
    },
    { progress() {} },
  );

Deno.test("linear: with one group both samplers are the same chain but for the noise", async () => {
  const one = await cell(1, { groups: 1 });
  assert.equal(one.divergence, 0);
  // Both have the posterior's variances, to what 20,000 steps at an IAC near 300 tell: sd of the mean log ratio about .1.
  for (const { logVarianceRatios } of [one.sgld, one.structured]) {
    const mean = logVarianceRatios.reduce((a, b) => a + b) / logVarianceRatios.length;
    assert(Math.abs(mean) < 0.4, `${mean}`);
  }
});

Deno.test("linear: the step is relative to the largest curvature, SGLD's chain the same at any M", async () => {
  const [twenty, four] = [await cell(2), await cell(2, { groups: 4 })];
  assert.deepEqual(twenty.sgld, four.sgld);
  assert.notDeepEqual(twenty.structured.integratedTimes, four.structured.integratedTimes);
  const task = linearTask(
    SMOKE,
    stream("ssgmcmc2022", "test", 2).child("correlation", 0.5).child("task"),
  );
  const largest = symmetricEigen(task.posterior.precision).values[0]!;
  assert(Math.abs(twenty.stepSize * largest - 0.2) < 1e-12);
  assert(twenty.divergence > four.divergence && four.divergence > 0);
});

Deno.test("linear: S-SGLD tends to the mean-field variances, SGLD to the posterior's", async () => {
  const { sgld, structured, predictions } = await cell(3);
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b) / values.length;
  assert(mean(structured.logVarianceRatios) < mean(sgld.logVarianceRatios) - 0.3);
  assert.deepEqual(
    predictions.map(({ structuredSteps, evaluations }) => [structuredSteps, evaluations]),
    [[200, 4000], [1000, 20_000]],
  );
});

Deno.test("linear: inputs have the correlation, responses the noise, the exact mixture its limit", () => {
  const settings = { ...SMOKE, correlation: 0.9, testPairs: 20_000 };
  const task = linearTask(settings, stream("ssgmcmc2022", "test", "task"));
  const { values } = task.test.inputs;
  let [own, cross] = [0, 0];
  for (let i = 0; i < 20_000; i++) {
    own += values[i * 20]! ** 2 / 20_000;
    cross += values[i * 20]! * values[i * 20 + 7]! / 20_000;
  }
  // 6 standard errors: √(2/20,000) and √(1.81/20,000).
  assert(Math.abs(own - 1) < 0.06 && Math.abs(cross - 0.9) < 0.057);
  // The posterior predicts better than its mean alone, on average over 20,000 pairs at d/N = .1.
  assert(exactLogLikelihood(task) > mixtureLogLikelihood(task, [task.posterior.mean]));
});

Deno.test("the laptop profile is the one of the rules", () => {
  const points = grid("laptop");
  assert.deepEqual(points.map(({ settings }) => [settings.correlation, settings.steps]), [
    [0.5, 100_000],
    [0.9, 200_000],
  ]);
  for (const { settings, replicates, id } of points) {
    assert.equal(replicates, 20, id);
    assert.equal(settings.steps / settings.thinning, 10_000);
    const { dimension, examples, groups, memory, relativeStep, testPairs } = settings;
    assert.deepEqual(
      [dimension, examples, groups, memory, relativeStep, testPairs],
      [20, 200, 20, 5000, 0.2, 1000],
    );
  }
  assert.equal(new Set(grid("paper").map(({ id }) => id)).size, 12);
});

import assert from "node:assert/strict";
import { openEngine } from "../../../src/engines/open_engine.ts";
import { stream } from "../../../src/random/stream.ts";
import { neuTerm } from "../../../src/bounds/neu.ts";
import { checkpointSteps, compute } from "./compute.ts";
import { cellExamples } from "./examples.ts";
import { grid } from "./grid.ts";
import { perturbed } from "./perturbed.ts";
import type { MlpSettings } from "./settings.ts";
import { mlp } from "./study.ts";

const SEED = 900_502;
const SETTINGS: MlpSettings = { ...grid("smoke")[2]!.settings, minibatches: 40 };

async function run(settings: MlpSettings) {
  const { engine } = await openEngine("cpu");
  try {
    return await compute(
      { settings, seed: SEED, stream: stream("infobounds2021", "mlp", SEED) },
      { engine, progress() {} },
    );
  } finally {
    await engine.dispose();
  }
}

const RESULT = await run(SETTINGS);

Deno.test("a cell's result is what its schema says, the same every time", async () => {
  assert.deepEqual(mlp.result.parse(JSON.parse(JSON.stringify(RESULT))), RESULT);
  assert.deepEqual(await run(SETTINGS), RESULT);
});

Deno.test("V from minibatches agrees with its exact value, which a variance about S's own mean misses", () => {
  const { path } = RESULT;
  assert.equal(path.length, SETTINGS.checkpoints);
  for (const { variance, varianceError, exactVariance, empiricalTrace } of path) {
    assert.ok(Math.abs(variance - exactVariance) < 6 * varianceError);
    assert.ok(empiricalTrace / SETTINGS.batchSize < exactVariance);
  }
});

Deno.test("Γ is 0 before the first step and grows with σ afterwards", () => {
  const [first, ...later] = RESULT.path;
  assert.equal(first!.step, 0);
  assert.ok(first!.sensitivity.every((value) => value === 0));
  for (const { sensitivity } of later) {
    assert.ok(sensitivity.every((value) => value > 0));
    for (let k = 1; k < sensitivity.length; k++) {
      assert.ok(sensitivity[k]! > sensitivity[k - 1]!);
    }
  }
});

Deno.test("the first term is that of T steps whose statistics are the mean over the checkpoints", () => {
  const { path, steps, terms } = RESULT;
  assert.equal(steps, Math.floor(SETTINGS.epochs * SETTINGS.examples / SETTINGS.batchSize));
  assert.equal(path.at(-1)!.step, steps - 1);
  terms.forEach(({ sigma, neu }, k) => {
    const repeated = Array.from({ length: steps }, (_, t) => ({
      learningRate: SETTINGS.learningRate,
      sigma,
      variance: path.reduce((sum, one) => sum + one.variance, 0) / path.length,
      sensitivity: path.reduce((sum, one) => sum + one.sensitivity[k]!, 0) / path.length,
      t,
    }));
    const expected = neuTerm(repeated, SETTINGS.ceiling / 2, SETTINGS.examples);
    assert.ok(Math.abs(neu / expected - 1) < 1e-12);
  });
});

Deno.test("risks lie below the ceiling and the gap is their difference; a lower ceiling, another bound", async () => {
  assert.equal(RESULT.gap, RESULT.populationRisk - RESULT.empiricalRisk);
  const low = await run({ ...SETTINGS, ceiling: 0.1 });
  for (const risk of [low.populationRisk, low.empiricalRisk]) assert.ok(risk > 0 && risk <= 0.1);
  // Clipping belongs to the bound's loss, not to the gradient: the path is the same.
  assert.deepEqual(low.path, RESULT.path);
  assert.ok(Math.abs(low.terms[0]!.neu / RESULT.terms[0]!.neu - 0.1 / 4) < 1e-12);
});

Deno.test("fresh examples have the training set's law, wrong labels included, and are others", async () => {
  const settings = { ...SETTINGS, labelNoise: 1, examples: 500, riskExamples: 4000 };
  const clean = await cellExamples({ ...settings, labelNoise: 0 }, 0, stream("examples"));
  const noisy = await cellExamples(settings, 0, stream("examples"));
  for (const part of ["train", "gradient", "risk"] as const) {
    assert.deepEqual(noisy[part].inputs, clean[part].inputs);
    const changed = noisy[part].labels.filter((label, i) => label !== clean[part].labels[i]).length;
    const n = noisy[part].count;
    // Drawn anew from all ten: a tenth stays.
    assert.ok(Math.abs(changed / n - 0.9) < 6 * Math.sqrt(0.09 / n), part);
  }
  assert.notDeepEqual(noisy.gradient.inputs.slice(0, 100), noisy.risk.inputs.slice(0, 100));
  assert.notDeepEqual(noisy.gradient.inputs.slice(0, 100), noisy.train.inputs.slice(0, 100));
});

Deno.test("checkpoints are ⌊linspace(0, T − 1)⌋, declared before the run", () => {
  assert.deepEqual(checkpointSteps(312, 10), [0, 34, 69, 103, 138, 172, 207, 241, 276, 311]);
  assert.deepEqual(checkpointSteps(2, 4), [0, 1]);
  assert.deepEqual([...perturbed(Float32Array.of(1, 2), Float32Array.of(1, -1), 0.5)], [1.5, 1.5]);
});

Deno.test("grid: the laptop profile is that of the rules", () => {
  const points = grid("laptop");
  assert.equal(points.length, 12);
  const axis = (read: (settings: MlpSettings) => number) =>
    [...new Set(points.map(({ settings }) => read(settings)))].sort((a, b) => a - b);
  assert.deepEqual(axis((one) => one.labelNoise), [0, 0.2, 0.4]);
  assert.deepEqual(axis((one) => one.batchSize), [8, 32]);
  assert.deepEqual(axis((one) => one.learningRate), [0.05, 0.2]);
  for (const { settings, replicates } of points) {
    assert.equal(replicates, 10);
    assert.deepEqual({ ...settings, labelNoise: 0, batchSize: 0, learningRate: 0 }, {
      data: "clusters",
      examples: 1000,
      width: 32,
      labelNoise: 0,
      batchSize: 0,
      learningRate: 0,
      epochs: 10,
      ceiling: 4,
      sigmas: [3e-4, 1e-3, 3e-3, 1e-2, 3e-2],
      checkpoints: 10,
      gradientExamples: 3000,
      riskExamples: 10_000,
      minibatches: 20,
      sensitivityDraws: 2,
      smoothingDraws: 10,
    });
  }
});

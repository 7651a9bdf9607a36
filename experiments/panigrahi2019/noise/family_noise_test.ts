import assert from "node:assert/strict";
import { plainProduct } from "../../../src/noise/testing/product.ts";
import { testSetting } from "../../../src/noise/testing/setting.ts";
import { stream } from "../../../src/random/stream.ts";
import { denseVectors } from "../../../src/training/testing/network.ts";
import { captureFamily, randomDirections, type Site } from "./family_noise.ts";
import type { FamilySettings } from "./settings.ts";

const EXAMPLES = 40;
const LAYERS = [{ fanIn: 4, units: 6 }, { fanIn: 6, units: 3 }];
const setting = testSetting(EXAMPLES);

const site: Site = {
  ...setting,
  engine: { matmul: plainProduct },
  settings: { draws: 3 },
  directions: stream("family noise", "directions"),
  draws: stream("family noise", "step", 0),
};

const wanted = (family: FamilySettings["family"], directions = 4): FamilySettings => ({
  family,
  directions,
  rank: 2,
  batchSizes: [2],
  surrogateSets: 3,
  places: ["early"],
});

const vectors = (family: FamilySettings["family"]) =>
  denseVectors(randomDirections(site, wanted(family)).directions, LAYERS);

/** Centred projections of every example's gradient on a vector. */
function centred(vector: ArrayLike<number>): number[] {
  const gradients = setting.network.perExampleGradients(setting.parameters, setting.data);
  const raw = gradients.map((gradient) => gradient.reduce((sum, g, p) => sum + g * vector[p]!, 0));
  const mean = raw.reduce((sum, value) => sum + value, 0) / raw.length;
  return raw.map((value) => value - mean);
}

function columnsOf(values: Float32Array, count: number): number[][] {
  return Array.from(
    { length: count },
    (_, k) => [...values].filter((_, at) => at % count === k),
  );
}

const alike = (a: readonly number[], b: readonly number[]) =>
  a.every((value, i) => Math.abs(value - b[i]!) < 1e-5);

Deno.test("randomDirections() are the same whenever they are asked for, and differ between families", () => {
  for (const family of ["sphere", "low-rank"] as const) {
    assert.equal(randomDirections(site, wanted(family)).count, 4);
    assert.deepEqual(vectors(family), vectors(family));
  }
  assert.notDeepEqual(vectors("sphere"), vectors("low-rank"));
});

Deno.test("randomDirections() have the rank that is asked for in each weight matrix", () => {
  const { directions } = randomDirections(site, wanted("low-rank"));
  assert.equal(directions.kind === "kronecker" && directions.rank, 2);
  assert.equal(randomDirections(site, wanted("sphere")).directions.kind, "dense");
});

Deno.test("captureFamily() projects every example's gradient on the random directions it is given", async () => {
  const settings = wanted("sphere", 2);
  const random = randomDirections(site, settings);
  const capture = await captureFamily(site, settings, random);
  const [noise] = await capture.noise({ batchSize: 2, draws: 3 });
  assert.equal(noise!.length, 3 * 2);
  // The mean of all examples, drawn without replacement, has no noise.
  const [all] = await capture.noise({
    batchSize: EXAMPLES,
    draws: 1,
    scheme: "without-replacement",
  });
  assert(all!.every((value) => Math.abs(value) < 1e-6));
  const columns = denseVectors(random.directions, LAYERS).map((vector) => {
    const norm = Math.hypot(...vector);
    return centred(vector.map((value) => value / norm));
  });
  // b = 1 draws single examples: each row is one of theirs, the same in all columns.
  const [single] = await capture.noise({ batchSize: 1, draws: 5 });
  for (let row = 0; row < 5; row++) {
    const is = (i: number) =>
      columns.every((column, k) => Math.abs(column[i]! - single![row * 2 + k]!) < 1e-5);
    assert(Array.from({ length: EXAMPLES }, (_, i) => i).some(is), `row ${row}`);
  }
});

Deno.test("captureFamily() chooses coordinates, each of which has noise", async () => {
  const capture = await captureFamily(site, wanted("coordinates"), undefined);
  const [population] = capture.populations!;
  assert.deepEqual([population!.rows, population!.columns], [EXAMPLES, 4]);
  const P = setting.network.parameterCount;
  const all = Array.from(
    { length: P },
    (_, p) => centred(Float64Array.from({ length: P }, (_, q) => q === p ? 1 : 0)),
  );
  const chosen = columnsOf(population!.values, 4).map((column) => {
    assert(column.some((value) => Math.abs(value) > 1e-6));
    return all.findIndex((one) => alike(one, column));
  });
  assert(chosen.every((index) => index >= 0), chosen.join());
  assert.equal(new Set(chosen).size, 4);
});

Deno.test("captureFamily() tests eigenvectors on the half of the examples that did not find them", async () => {
  const capture = await captureFamily(site, wanted("eigenvectors", 2), undefined);
  const [population] = capture.populations!;
  assert.deepEqual([population!.rows, population!.columns], [EXAMPLES / 2, 2]);
});

Deno.test("captureFamily() draws by the checkpoint's stream: the same twice, others elsewhere", async () => {
  const noise = async (draws: Site["draws"]) => {
    const capture = await captureFamily({ ...site, draws }, wanted("eigenvectors", 2), undefined);
    return await capture.noise({ batchSize: 4, draws: 3 });
  };
  assert.deepEqual(await noise(site.draws), await noise(stream("family noise", "step", 0)));
  assert.notDeepEqual(await noise(site.draws), await noise(stream("family noise", "step", 1)));
});

Deno.test("captureFamily() by the Gram matrix draws dense directions anew at every checkpoint, with the law of projections", async () => {
  const gram = { ...wanted("sphere", 400), road: "gram" } as const;
  const capture = await captureFamily(site, gram, undefined);
  assert.match(capture.reason, /Gram/);
  const [population] = capture.populations!;
  assert.deepEqual([population!.rows, population!.columns], [EXAMPLES, 400]);
  // Mean over Gaussian directions of the squared projections: the examples' squared distances from the mean gradient.
  const gradients = setting.network.perExampleGradients(setting.parameters, setting.data);
  const mean = gradients[0]!.map((_, p) => gradients.reduce((sum, g) => sum + g[p]!, 0) / EXAMPLES);
  const trace = gradients.reduce(
    (sum, g) => sum + g.reduce((inner, value, p) => inner + (value - mean[p]!) ** 2, 0),
    0,
  );
  const found = population!.values.reduce((sum, value) => sum + value * value, 0) / 400;
  // 400 directions: the relative standard error is at most √(2/400) = .07.
  assert(Math.abs(found / trace - 1) < 0.35, `${found} for ${trace}`);
  const again = await captureFamily(
    { ...site, draws: stream("family noise", "step", 1) },
    gram,
    undefined,
  );
  assert.notDeepEqual(again.populations![0]!.values, population!.values);
});

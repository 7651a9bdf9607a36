import assert from "node:assert/strict";
import { asJson } from "../../../src/base/as_json.ts";
import type { NoiseCapture } from "../../../src/noise/noise_capture.ts";
import { perExampleCapture } from "../../../src/noise/per_example_capture.ts";
import { population } from "../../../src/noise/population.ts";
import { plainProduct } from "../../../src/noise/testing/product.ts";
import { stream } from "../../../src/random/stream.ts";
import { aggregate } from "./aggregate.ts";
import { measureFamily, type Measurement } from "./measure_family.ts";
import { FamilyResult } from "./record.ts";

const EXAMPLES = 50;
const engine = { matmul: plainProduct };

type Kind = "sparse" | "coin" | "none";

/** The columns named, over 50 examples. */
function columns(kinds: readonly Kind[]) {
  const entry = {
    sparse: (i: number) => i === 0 ? 1 : 0,
    coin: (i: number) => i % 2,
    none: () => 0,
  };
  const values = Float32Array.from(
    { length: EXAMPLES * kinds.length },
    (_, at) => entry[kinds[at % kinds.length]!](Math.floor(at / kinds.length)),
  );
  return population("test", values, kinds.length);
}

const capture = (...kinds: readonly Kind[]) =>
  perExampleCapture([columns(kinds)], { stream: stream("minibatches"), engine });

const FAMILY: Measurement["family"] = {
  family: "sphere",
  directions: 2,
  batchSizes: [2, 4, 40],
  surrogateSets: 3,
  places: ["early"],
};

function measurement(rest: Partial<Measurement> = {}): Measurement {
  return {
    engine,
    settings: {
      draws: 100,
      manyDraws: { directions: 1, shapiroWilk: 120, andersonDarling: 150, batchSizes: [8, 16] },
    },
    family: FAMILY,
    stream: stream("measure"),
    manyDraws: false,
    withoutReplacement: [],
    ...rest,
  };
}

Deno.test("measureFamily() records the exact cumulants and b* of every direction", async () => {
  const found = await measureFamily(capture("sparse", "coin"), measurement());
  // p = 1/50: γ = .96/√.0196 and κ = (1 − 6·.0196)/.0196; a coin has γ = 0 and κ = −2.
  const [gamma, kappa] = [0.96 / Math.sqrt(0.0196), (1 - 6 * 0.0196) / 0.0196];
  const { skewness, excessKurtosis } = found.population!;
  skewness.forEach((value, i) =>
    assert(Math.abs(value - gamma * [0.05, 0.25, 0.5, 0.75, 0.95][i]!) < 1e-4, `${value}`)
  );
  assert(Math.abs(excessKurtosis[2] - (kappa - 2) / 2) < 1e-3);
  // n = 100 sees γ² > 47.09/100 and |κ| > √(188.4/100): b* = ⌊47.02/.4709⌋ + 1 and ⌊2/1.3725⌋ + 1.
  const at100 = found.passing.find(({ draws }) => draws === 100)!;
  assert.equal(at100.byEither[2], (100 + 2) / 2);
  assert.equal(at100.bySkewness[2], (100 + 1) / 2);
  assert.equal(at100.byKurtosis[2], (33 + 2) / 2);
});

Deno.test("measureFamily() tells how many directions do not pass yet at each batch size", async () => {
  const { samples } = await measureFamily(
    capture("sparse", "coin"),
    measurement({
      family: { ...FAMILY, batchSizes: [1, 2, 99, 100] },
    }),
  );
  // b* is 100 and 2: passing begins at b* itself.
  assert.deepEqual(samples.map((one) => one.notYetPassing), [1, 0.5, 0.5, 0]);
});

Deno.test("measureFamily() judges noise and surrogates by one code, the surrogates once", async () => {
  const one = capture("sparse", "coin");
  const { samples, spread } = await measureFamily(one, measurement());
  assert.deepEqual(samples.map(({ batchSize }) => batchSize), [2, 4, 40]);
  for (const { batchSize, noise, surrogate } of samples) {
    const [matrix] = await one.noise({ batchSize, draws: 100 });
    assert.deepEqual(noise, aggregate(matrix!, 100, 2));
    assert.deepEqual(surrogate, samples[0]!.surrogate);
  }
  // One non-zero example in 50 is never Gaussian at b = 2, Gaussian surrogates are.
  assert(samples[0]!.noise.acceptedShapiroWilk! < 0.5);
  assert(samples[0]!.surrogate.acceptedShapiroWilk! > 0.5);
  assert.equal(spread.length, 1);
  assert.equal(spread[0]!.sets, 3);
  assert(spread[0]!.sdMeanW! > 0);
});

Deno.test("measureFamily() draws the named batch sizes without replacement, too, beside the same surrogates", async () => {
  const asked = measurement({ withoutReplacement: [3, 40] });
  const one = capture("sparse", "coin");
  const { samples } = await measureFamily(one, asked);
  assert.deepEqual(
    samples.map(({ batchSize, replacement }) => [batchSize, replacement]),
    [[2, true], [4, true], [40, true], [3, false], [40, false]],
  );
  const last = samples.at(-1)!;
  assert.equal(last.notYetPassing, null);
  assert.deepEqual(last.surrogate, samples[0]!.surrogate);
  const [matrix] = await one.noise({ batchSize: 40, draws: 100, scheme: "without-replacement" });
  assert.deepEqual(last.noise, aggregate(matrix!, 100, 2));
});

Deno.test("measureFamily() tests P1n's draws on the first directions alone, each n on one set", async () => {
  const { samples } = await measureFamily(
    capture("sparse", "coin"),
    measurement({ manyDraws: true }),
  );
  const many = samples.slice(3);
  assert.deepEqual(
    many.map(({ batchSize, draws }) => [batchSize, draws]),
    [[8, 120], [8, 150], [16, 120], [16, 150]],
  );
  for (const { notYetPassing, noise } of many) {
    // The sparse direction alone is tested, the exact cumulants are those of the whole family.
    assert.equal(noise.acceptedShapiroWilk, 0);
    assert(noise.meanAbsoluteSkewness! > 1, `${noise.meanAbsoluteSkewness}`);
    assert.equal(notYetPassing, 0.5);
  }
  assert.deepEqual(many[0]!.surrogate, many[2]!.surrogate);
  assert.notDeepEqual(many[0]!.surrogate, many[1]!.surrogate);
});

Deno.test("measureFamily() of resampled noise knows no cumulants, and needs none", async () => {
  const known = capture("sparse", "coin");
  const resampled: NoiseCapture = { ...known, populations: null, reason: "resampled: asked for" };
  const found = await measureFamily(resampled, measurement({ manyDraws: true }));
  assert.equal(found.capture, "resampled: asked for");
  assert.equal(found.population, null);
  assert.deepEqual(found.passing, []);
  assert.deepEqual(found.samples.map((one) => one.notYetPassing), [null, null, null]);
  assert.deepEqual(
    found.samples.map(({ noise }) => noise),
    (await measureFamily(known, measurement())).samples.map(({ noise }) => noise),
  );
});

Deno.test("measureFamily() records a direction without noise as one that never passes", async () => {
  const found = await measureFamily(capture("coin", "none", "none"), measurement());
  // γ = 0 and κ = −2 of the one direction that has a shape.
  assert(found.population!.skewness.every((value) => Math.abs(value) < 1e-6));
  for (const { byEither } of found.passing) {
    assert.equal(typeof byEither[0], "object");
    assert.deepEqual(byEither.slice(1), [null, null, null, null]);
  }
  for (const { noise, notYetPassing, batchSize } of found.samples) {
    assert.equal(notYetPassing, batchSize < 2 ? 1 : 2 / 3);
    assert(noise.acceptedShapiroWilk! <= 1 / 3);
  }
  assert.deepEqual(FamilyResult.parse(asJson(found)), found);
});

Deno.test("measureFamily() of nothing but directions without noise still makes a record", async () => {
  const found = await measureFamily(capture("none"), measurement({ manyDraws: true }));
  assert.equal(found.population, null);
  assert(found.passing.every(({ byEither }) => byEither.every((b) => b === null)));
  for (const { noise, surrogate, notYetPassing } of found.samples) {
    assert.equal(notYetPassing, 1);
    assert.equal(noise.acceptedShapiroWilk, 0);
    assert.equal(noise.meanAbsoluteSkewness, null);
    // The surrogate has as little noise: Δ says nothing of such a direction.
    assert.equal(surrogate.acceptedShapiroWilk, 0);
    assert.equal(surrogate.meanExcessKurtosis, null);
  }
  assert.deepEqual(FamilyResult.parse(asJson(found)), found);
});

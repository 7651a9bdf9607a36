import assert from "node:assert/strict";
import type { Directions, Engine, Network } from "../../../src/engines/engine.ts";
import { openEngine } from "../../../src/engines/open_engine.ts";
import { stream } from "../../../src/random/stream.ts";
import { compute } from "./compute.ts";
import type { FamilyResult, NoiseResult } from "./record.ts";
import type { NoiseSettings } from "./settings.ts";

const EXAMPLES = 200;

/** No batch size above 200 can be drawn without replacement; 12 and all 200 are. */
const SETTINGS: NoiseSettings = {
  net: { name: "fc16x2", width: 16, depth: 2 },
  data: { name: "mixture-200", id: "mixture", size: EXAMPLES },
  learningRate: 0.01,
  trainingBatch: 32,
  fitLoss: 0.1,
  maximumSteps: 2000,
  testExamples: 40,
  datingPowers: [2],
  draws: 60,
  families: [
    {
      family: "sphere",
      directions: 6,
      batchSizes: [4, 16, 256],
      surrogateSets: 3,
      places: ["initial", "early", "late"],
    },
    {
      family: "sphere",
      directions: 3,
      batchSizes: [8],
      surrogateSets: 2,
      places: ["dating"],
    },
    {
      family: "coordinates",
      directions: 5,
      batchSizes: [4, 256],
      surrogateSets: 3,
      places: ["early"],
    },
    {
      family: "eigenvectors",
      directions: 2,
      batchSizes: [4, 256],
      surrogateSets: 3,
      places: ["early"],
    },
  ],
  withoutReplacement: [12, EXAMPLES],
  manyDraws: { directions: 2, shapiroWilk: 80, andersonDarling: 100, batchSizes: [16, 256] },
};

/** A dense projection that the cell asked its network for. */
interface Asked {
  readonly parameters: Float32Array;
  readonly vectors: Float32Array;
  readonly projections: Float32Array;
}

/** Writes down what a network is asked to project on dense directions. */
function listening(network: Network, asked: Asked[]): Network {
  const dense = ({ count, ...rest }: Directions & { kind: "dense" }) => {
    const vectors = new Float32Array(count * network.parameterCount);
    rest.fill(0, network.parameterCount, vectors);
    return vectors;
  };
  return {
    parameterCount: network.parameterCount,
    lossAndGradient: (...of) => network.lossAndGradient(...of),
    evaluate: (...of) => network.evaluate(...of),
    perExampleGram: (...of) => network.perExampleGram(...of),
    dispose: () => network.dispose(),
    async perExampleProjections(parameters, data, directions) {
      const projections = await network.perExampleProjections(parameters, data, directions);
      if (directions.kind === "dense") {
        asked.push({ parameters: parameters.slice(), vectors: dense(directions), projections });
      }
      return projections;
    },
  };
}

async function cell(): Promise<{ result: NoiseResult; asked: readonly Asked[] }> {
  const { engine } = await openEngine("onnx:cpu", { threads: 1 });
  const asked: Asked[] = [];
  const heard: Engine = {
    ...engine,
    matmul: engine.matmul.bind(engine),
    compile: async (model) => listening(await engine.compile(model), asked),
    dispose: () => engine.dispose(),
  };
  try {
    const result = await compute(
      { settings: SETTINGS, seed: 900_001, stream: stream("unused") },
      { engine: heard, progress: () => {} },
    );
    return { result, asked };
  } finally {
    await engine.dispose();
  }
}

const { result, asked } = await cell();

/** What was measured of each family at a place: rows of [b, n, replacement]. */
const measured = (place: string) =>
  result.checkpoints.filter((one) => one.place === place).map(({ families }) =>
    families.map(({ family, directions, samples }) => [
      family,
      directions,
      ...samples.map(({ batchSize, draws, replacement }) => [batchSize, draws, replacement]),
    ])
  );

Deno.test("a noise cell measures at every place the families, batch sizes and draws of its settings, and no others", () => {
  const T = result.stepsToFit;
  assert(result.fitted && T > 32);
  assert.deepEqual(
    result.checkpoints.map(({ place, step, fraction }) => [place, step, fraction]),
    [
      ["initial", 0, 0],
      ["early", Math.ceil(T / 32), 1 / 32],
      ["dating", Math.ceil(T / 4), 1 / 4],
      ["late", T, 1],
      ["late", 2 * T, 2],
    ],
  );
  const dense = ["sphere", 6, [4, 60, true], [16, 60, true], [256, 60, true]];
  // P1n, at step 0 as well as at e.
  const many = [[16, 80, true], [16, 100, true], [256, 80, true], [256, 100, true]];
  assert.deepEqual(measured("initial"), [[[...dense, ...many]]]);
  assert.deepEqual(measured("early"), [[
    [...dense, ...many],
    ["coordinates", 5, [4, 60, true], [256, 60, true]],
    ["eigenvectors", 2, [4, 60, true], [256, 60, true]],
  ]]);
  assert.deepEqual(measured("dating"), [[["sphere", 3, [8, 60, true]]]]);
  const late = [...dense, [12, 60, false], [EXAMPLES, 60, false]];
  assert.deepEqual(measured("late"), [[late], [late]]);
});

/** The vectors of one direction each. */
const vectorsOf = ({ vectors, projections }: Asked) => {
  const count = projections.length / EXAMPLES;
  const length = vectors.length / count;
  return Array.from({ length: count }, (_, k) => vectors.slice(k * length, (k + 1) * length));
};

Deno.test("a noise cell projects on the same random directions at every step, dating on the first of them", () => {
  assert.deepEqual(asked.map((one) => vectorsOf(one).length), [6, 6, 3, 6, 6]);
  const [first, ...others] = asked.map(vectorsOf);
  for (const other of others) assert.deepEqual(other, first!.slice(0, other.length));
  // Other parameters each time, those of a step that the run passed.
  for (const [index, { parameters }] of asked.entries()) {
    for (const { parameters: before } of asked.slice(0, index)) {
      assert.notDeepEqual(parameters, before);
    }
  }
  const product = first![0]!.reduce((sum, x, i) => sum + x * first![1]![i]!, 0);
  const [one, two] = first!.map((vector) => Math.hypot(...vector));
  assert(Math.abs(product / (one! * two!)) < 0.15, "two directions are not independent");
});

/** Skewness with divisor N of each column, in the order of size. */
function skewnesses({ projections }: Asked): readonly number[] {
  const columns = projections.length / EXAMPLES;
  return Array.from({ length: columns }, (_, k) => {
    const column = Array.from({ length: EXAMPLES }, (_, i) => projections[i * columns + k]!);
    const mean = column.reduce((sum, value) => sum + value, 0) / EXAMPLES;
    const moment = (power: number) =>
      column.reduce((sum, value) => sum + (value - mean) ** power, 0) / EXAMPLES;
    return moment(3) / moment(2) ** 1.5;
  }).sort((a, b) => a - b);
}

const median = (sorted: readonly number[]) => {
  const at = (sorted.length - 1) / 2;
  return (sorted[Math.floor(at)]! + sorted[Math.ceil(at)]!) / 2;
};

Deno.test("a noise cell records under `sphere` the projections on the random directions, not those on eigenvectors", () => {
  const dense = result.checkpoints.map(({ families }) => families[0]!);
  dense.forEach(({ family, population, capture }, index) => {
    assert.equal(family, "sphere");
    assert.match(capture, /^per-example/);
    const expected = median(skewnesses(asked[index]!));
    const found = population!.skewness[2];
    assert(Math.abs(found - expected) < 1e-3, `${found} is not ${expected}`);
  });
  const [sphere, , eigenvectors] = result.checkpoints[1]!.families;
  assert(Math.abs(sphere!.population!.skewness[2] - eigenvectors!.population!.skewness[2]) > 0.05);
});

/** A sample of the dense family. */
const sampleOf = ({ samples }: FamilyResult, batchSize: number, replacement: boolean) =>
  samples.find((one) => one.batchSize === batchSize && one.replacement === replacement)!;

Deno.test("a noise cell draws with replacement wherever its record says so, and without where it says so", () => {
  for (const { place, families } of result.checkpoints) {
    for (const { samples, family } of families) {
      for (const { batchSize, replacement, noise } of samples) {
        const where = `${family} ${place} b = ${batchSize}`;
        // The mean over all examples, each once, is no noise: nothing but rounding is left of it.
        const alone = batchSize === EXAMPLES && !replacement;
        if (!alone) assert(noise.acceptedAndersonDarling > 0, where);
        if (!replacement) assert.equal(place, "late", where);
      }
    }
  }
  const late = result.checkpoints.filter(({ place }) => place === "late");
  for (const { families } of late) {
    assert.equal(sampleOf(families[0]!, EXAMPLES, false).noise.acceptedShapiroWilk, 0);
    assert(sampleOf(families[0]!, 256, true).noise.acceptedShapiroWilk! > 0.5);
  }
});

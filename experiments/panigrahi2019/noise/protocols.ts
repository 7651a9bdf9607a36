/** What is measured, how often and along which directions: shared by classes of cells. @module */
import type { FamilySettings, NoiseSettings } from "./settings.ts";

/** Everything that a class of cells (data set × net) shares, without data set, net, learning rate and what follows from N. */
export type Protocol = Omit<NoiseSettings, "net" | "data" | "learningRate" | "withoutReplacement">;

const ALL_BATCHES = [32, 64, 128, 256, 512, 1024, 2048, 4096];
const DATING_BATCHES = [32, 256, 1024, 4096];
const LARGE_BATCHES = [256, 1024, 4096];

/** SGD on minibatches of 128 until the loss is at most .1 and the accuracy 100 %. */
const TRAINING = { trainingBatch: 128, fitLoss: 0.1, maximumSteps: 8000 } as const;

interface Sizes {
  readonly sphere: number;
  readonly surrogateSets: number;
  readonly dating: number;
  readonly datingSets: number;
  readonly coordinates: number;
  readonly eigenvectors: number;
}

function families(sizes: Sizes): readonly FamilySettings[] {
  const { surrogateSets } = sizes;
  const atEarly = { surrogateSets, batchSizes: [32, 256, 4096], places: ["early"] } as const;
  return [
    {
      family: "sphere",
      directions: sizes.sphere,
      batchSizes: ALL_BATCHES,
      surrogateSets,
      places: ["initial", "early", "late"],
    },
    {
      family: "sphere",
      directions: sizes.dating,
      batchSizes: DATING_BATCHES,
      surrogateSets: sizes.datingSets,
      places: ["dating"],
    },
    { family: "coordinates", directions: sizes.coordinates, ...atEarly },
    { family: "eigenvectors", directions: sizes.eigenvectors, ...atEarly },
  ];
}

/** The core net on every data set. */
export const DENSE: Protocol = {
  ...TRAINING,
  datingPowers: [9, 7, 4, 3, 2, 1],
  draws: 1000,
  families: families({
    sphere: 200,
    surrogateSets: 20,
    dating: 50,
    datingSets: 10,
    coordinates: 200,
    eigenvectors: 10,
  }),
  manyDraws: {
    directions: 50,
    shapiroWilk: 5000,
    andersonDarling: 10_000,
    batchSizes: LARGE_BATCHES,
  },
};

/** P2: dense directions alone, at the initial and the early checkpoint. */
export const ACROSS_NETS: Protocol = {
  ...DENSE,
  datingPowers: [],
  families: [{
    family: "sphere",
    directions: 200,
    batchSizes: LARGE_BATCHES,
    surrogateSets: 20,
    places: ["initial", "early"],
  }],
  manyDraws: null,
};

/** The same, for fully connected nets with far more parameters than examples. */
export const ACROSS_NETS_BY_GRAM: Protocol = {
  ...ACROSS_NETS,
  families: ACROSS_NETS.families.map((family) => ({ ...family, road: "gram" })),
};

/** Every code path, and nothing that could decide a claim. */
export const SMOKE: Protocol = {
  ...DENSE,
  datingPowers: [4, 1],
  maximumSteps: 3000,
  draws: 200,
  families: families({
    sphere: 20,
    surrogateSets: 20,
    dating: 10,
    datingSets: 3,
    coordinates: 20,
    eigenvectors: 5,
  }),
  manyDraws: {
    directions: 10,
    shapiroWilk: 500,
    andersonDarling: 1000,
    batchSizes: LARGE_BATCHES,
  },
};

/** Wide nets in the smoke profile. */
export const SMOKE_BY_GRAM: Protocol = {
  ...ACROSS_NETS_BY_GRAM,
  maximumSteps: 40,
  draws: 200,
  families: ACROSS_NETS_BY_GRAM.families.map((family) => ({
    ...family,
    directions: 10,
    surrogateSets: 3,
  })),
};

/** Convolutional nets in the smoke profile. */
export const SMOKE_IMAGES: Protocol = {
  ...TRAINING,
  trainingBatch: 32,
  maximumSteps: 8,
  testExamples: 256,
  datingPowers: [],
  draws: 200,
  families: [{
    family: "low-rank",
    directions: 10,
    rank: 1,
    batchSizes: [32, 256],
    surrogateSets: 20,
    places: ["initial", "early"],
  }],
  manyDraws: null,
};

/** The published scale. */
export const PAPER: Protocol = {
  ...DENSE,
  maximumSteps: 200_000,
  families: families({
    sphere: 1000,
    surrogateSets: 20,
    dating: 200,
    datingSets: 10,
    coordinates: 1000,
    eigenvectors: 10,
  }),
};

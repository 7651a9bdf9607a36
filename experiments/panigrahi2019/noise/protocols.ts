/** What is measured, how often and along which directions: shared by classes of cells. @module */
import type { FamilySettings, NoiseSettings } from "./settings.ts";

/** Everything that a class of cells (data set × net) shares, without data set, net and learning rate. */
export type Protocol = Omit<NoiseSettings, "net" | "data" | "learningRate">;

const ALL_BATCHES = [32, 64, 128, 256, 512, 1024, 2048, 4096];
const BOTH_PHASES = ["early", "late"] as const;

function families(
  sphere: number,
  structured: { coordinates: number; eigenvectors: number },
  lowRank: number,
): readonly FamilySettings[] {
  const early: FamilySettings["phases"] = ["early"];
  const all: FamilySettings[] = [
    { family: "sphere", directions: sphere, batchSizes: ALL_BATCHES, phases: BOTH_PHASES },
    {
      family: "low-rank",
      directions: lowRank,
      rank: 8,
      batchSizes: sphere > 0 ? [256, 1024, 4096] : ALL_BATCHES,
      phases: sphere > 0 ? early : BOTH_PHASES,
    },
    {
      family: "coordinates",
      directions: structured.coordinates,
      batchSizes: [32, 256, 4096],
      phases: early,
    },
    {
      family: "eigenvectors",
      directions: structured.eigenvectors,
      batchSizes: [32, 256, 4096],
      phases: early,
    },
  ];
  return all.filter((one) => one.directions > 0);
}

export const DENSE: Protocol = {
  trainingBatch: 128,
  maximumSteps: 20_000,
  draws: 1000,
  surrogateSets: 20,
  families: families(200, { coordinates: 200, eigenvectors: 10 }, 200),
  manyDraws: {
    directions: 50,
    shapiroWilk: 5000,
    andersonDarling: 10_000,
    batchSizes: [256, 1024, 4096],
  },
  joint: null,
  checkpointBase: 4,
};

/** M1 and P7i join on one data set. */
export const DENSE_AND_JOINT: Protocol = {
  ...DENSE,
  joint: { components: 20, draws: 1000, batchSize: 256, surrogateSets: 12, searchedSets: 4 },
};

/** The larger nets: low-rank Gaussian directions stand in for dense ones (ADDENDUM.md). */
export const LOW_RANK: Protocol = {
  ...DENSE,
  families: families(0, { coordinates: 0, eigenvectors: 0 }, 200),
  manyDraws: null,
};

export const SMOKE: Protocol = {
  ...DENSE,
  maximumSteps: 3000,
  draws: 200,
  families: families(20, { coordinates: 20, eigenvectors: 5 }, 20),
  manyDraws: {
    directions: 10,
    shapiroWilk: 500,
    andersonDarling: 1000,
    batchSizes: [256, 1024, 4096],
  },
};

export const SMOKE_AND_JOINT: Protocol = {
  ...SMOKE,
  joint: { components: 5, draws: 200, batchSize: 256, surrogateSets: 12, searchedSets: 4 },
};

/** Convolutional nets in the smoke profile: every code path, with nothing that could decide a claim. */
export const SMOKE_IMAGES: Protocol = {
  ...SMOKE,
  trainingBatch: 32,
  maximumSteps: 8,
  testExamples: 256,
  families: [
    { family: "low-rank", directions: 10, rank: 1, batchSizes: [32, 256], phases: BOTH_PHASES },
  ],
  manyDraws: null,
};

export const PAPER: Protocol = {
  ...DENSE,
  maximumSteps: 200_000,
  families: families(1000, { coordinates: 1000, eigenvectors: 10 }, 1000),
  checkpointBase: 2,
};

/** The cells of this study. @module */
import type { GridPoint, Profile } from "../../../src/records/study.ts";
import { ALEXNET64, FC100, FC512, fullyConnected } from "../setup/nets.ts";
import type { NoiseSettings } from "./settings.ts";

type Protocol = Omit<NoiseSettings, "net" | "data">;

const LAPTOP: Protocol = {
  loss: "cross-entropy",
  learningRate: 0.1,
  batchSize: 100,
  rows: "held",
  earlySteps: [0, 16],
  middleSteps: [128],
  cap: 4000,
  permutedTogether: 50,
  batchSizes: [16, 64, 256, 1024],
  minibatches: 50,
  iterations: {
    coordinates: 200,
    draws: 1000,
    batchSizes: [16, 100, 1024],
    blockLengths: [5, 10, 20, 50],
    permutations: 5,
    surrogateSets: 5,
  },
  norms: {
    examples: 2000,
    batchSize: 100,
    fit: 500,
    test: 500,
    draws: 1000,
    gaussianDraws: 2000,
    lawDraws: 20_000,
  },
  well: {
    batchSize: 32,
    pool: 20_000,
    contraction: 0.05,
    barriers: [4, 8],
    exits: 100,
    longest: 400_000,
  },
};

const SMOKE: Protocol = {
  ...LAPTOP,
  batchSize: 20,
  earlySteps: [0, 4],
  middleSteps: [16],
  cap: 300,
  batchSizes: [16, 64],
  minibatches: 10,
  iterations: { ...LAPTOP.iterations, coordinates: 10, draws: 200, surrogateSets: 1 },
  norms: {
    ...LAPTOP.norms,
    examples: 200,
    fit: 50,
    test: 50,
    draws: 100,
    gaussianDraws: 200,
    lawDraws: 500,
  },
  well: { ...LAPTOP.well, pool: 500, barriers: [2, 4], exits: 5 },
};

const PAPER: Protocol = {
  ...LAPTOP,
  rows: "streamed",
  cap: 65_000,
  permutedTogether: 8,
  batchSizes: [16, 64, 256, 1024, 4096],
};

/** The grid of a profile. */
export function grid(profile: Profile): readonly GridPoint<NoiseSettings>[] {
  switch (profile) {
    case "smoke":
      return [{
        id: "mnist/fc16x3",
        settings: {
          ...SMOKE,
          net: fullyConnected(16),
          data: { id: "mnist", size: 400, testSize: 400 },
        },
        replicates: 2,
        cost: 1.5,
      }];
    case "laptop":
      return [{
        id: "mnist/fc100x3",
        settings: { ...LAPTOP, net: FC100, data: { id: "mnist", size: 5000, testSize: 5000 } },
        replicates: 10,
        cost: 20,
      }];
    case "paper": {
      const mnist = { id: "mnist", size: 60_000 };
      return [
        { id: "mnist/fc100x3", net: FC100, data: mnist, cost: 8000 },
        { id: "mnist/fc512x3", net: FC512, data: mnist, cost: 60_000 },
        {
          id: "cifar-10/alexnet64",
          net: ALEXNET64,
          data: { id: "cifar-10", size: 50_000 },
          cost: 200_000,
        },
      ].map(({ id, cost, ...where }) => ({
        id,
        settings: { ...PAPER, ...where },
        replicates: 10,
        cost,
      }));
    }
  }
}

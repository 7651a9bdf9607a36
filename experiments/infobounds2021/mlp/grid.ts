/** The grid: which cells each profile has. @module */
import type { GridPoint, Profile } from "../../../src/records/study.ts";
import type { MlpSettings } from "./settings.ts";

/** Settings that the cells of a profile share, and the axes of its grid. */
interface Axes {
  readonly common: Omit<MlpSettings, "labelNoise" | "batchSize" | "learningRate">;
  readonly labelNoise: readonly number[];
  readonly batchSizes: readonly number[];
  readonly rates: readonly number[];
  readonly seeds: number;
  /** Seconds that a cell keeps one core busy; `paper` is an estimate for a GPU. */
  readonly cost: (batchSize: number) => number;
}

const LAPTOP: Axes["common"] = {
  data: "clusters",
  examples: 1000,
  width: 32,
  epochs: 10,
  ceiling: 4,
  sigmas: [3e-4, 1e-3, 3e-3, 1e-2, 3e-2],
  checkpoints: 10,
  gradientExamples: 3000,
  riskExamples: 10_000,
  minibatches: 20,
  sensitivityDraws: 2,
  smoothingDraws: 10,
};

const AXES: Readonly<Record<Profile, Axes>> = {
  smoke: {
    common: {
      ...LAPTOP,
      examples: 200,
      epochs: 5,
      checkpoints: 3,
      gradientExamples: 500,
      riskExamples: 1000,
      minibatches: 5,
      smoothingDraws: 2,
    },
    labelNoise: [0, 0.4],
    batchSizes: [8, 32],
    rates: [0.2],
    seeds: 2,
    cost: () => 0.1,
  },
  laptop: {
    common: LAPTOP,
    labelNoise: [0, 0.2, 0.4],
    batchSizes: [8, 32],
    rates: [0.05, 0.2],
    seeds: 10,
    cost: (batchSize) => batchSize === 8 ? 0.6 : 0.45,
  },
  paper: {
    common: {
      ...LAPTOP,
      data: "mnist",
      examples: 60_000,
      width: 512,
      epochs: 500,
      sigmas: [1e-6, 3e-6, 1e-5, 3e-5, 1e-4, 3e-4, 1e-3],
    },
    labelNoise: [0, 0.1, 0.2, 0.3, 0.4],
    batchSizes: [60],
    rates: [0.01],
    seeds: 6,
    cost: () => 1500,
  },
};

/** The grid of a profile. */
export function grid(profile: Profile): readonly GridPoint<MlpSettings>[] {
  const { common, labelNoise, batchSizes, rates, seeds, cost } = AXES[profile];
  return labelNoise.flatMap((noise) =>
    batchSizes.flatMap((batchSize) =>
      rates.map((learningRate) => ({
        id: `noise${noise}-b${batchSize}-lr${learningRate}`,
        settings: { ...common, labelNoise: noise, batchSize, learningRate },
        replicates: seeds,
        cost: cost(batchSize),
      }))
    )
  );
}

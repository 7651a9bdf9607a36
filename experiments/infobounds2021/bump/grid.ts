/** The grid: which cells each profile has. @module */
import type { GridPoint, Profile } from "../../../src/records/study.ts";
import type { BumpSettings } from "./settings.ts";

const SIGMAS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 3, 10];
const RATES = [0.1, 0.5];

interface Size {
  readonly dimensions: readonly number[];
  readonly examples: readonly number[];
  readonly runs: number;
  readonly seeds: number;
}

const SIZES: Readonly<Record<Profile, Size>> = {
  smoke: { dimensions: [2], examples: [20], runs: 200, seeds: 2 },
  laptop: { dimensions: [2], examples: [20, 50, 200], runs: 2000, seeds: 10 },
  paper: { dimensions: [2, 10], examples: [20, 50, 200, 1000], runs: 20_000, seeds: 10 },
};

/** Seconds of one core for one gradient of one run in two dimensions at all σ, measured. */
const SECONDS_PER_STEP = 1.4e-6;

/** The grid of a profile. */
export function grid(profile: Profile): readonly GridPoint<BumpSettings>[] {
  const { dimensions, examples, runs, seeds } = SIZES[profile];
  return dimensions.flatMap((dimension) =>
    examples.flatMap((n) =>
      RATES.map((learningRate) => ({
        id: `${dimension === 2 ? "" : `d${dimension}-`}n${n}-lr${learningRate}`,
        settings: { dimension, examples: n, learningRate, distance: 2, runs, sigmas: SIGMAS },
        replicates: seeds,
        cost: SECONDS_PER_STEP * runs * n * (1 + dimension) / 3,
      }))
    )
  );
}

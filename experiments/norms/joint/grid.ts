/** The grid: the core classes of panigrahi2019, as far as they train. @module */
import type { GridPoint, Profile } from "../../../src/records/study.ts";
import { FIRST_SEED } from "../../panigrahi2019/noise/cell_class.ts";
import { grid as noiseGrid } from "../../panigrahi2019/noise/grid.ts";
import type { JointSettings } from "./settings.ts";

type Protocol = Pick<
  JointSettings,
  "components" | "draws" | "batchSizes" | "gaussianSets" | "search"
>;

const LAPTOP: Protocol = {
  components: 20,
  draws: 1000,
  batchSizes: [256, 32],
  gaussianSets: 99,
  search: { batchSize: 256, splits: 10, surrogateSets: 4 },
};

/** Every code path, nothing that could decide. */
const SMOKE: Protocol = {
  components: 5,
  draws: 200,
  batchSizes: [256, 32],
  gaussianSets: 9,
  search: { batchSize: 256, splits: 2, surrogateSets: 2 },
};

const PROTOCOLS: Record<Profile, Protocol> = { smoke: SMOKE, laptop: LAPTOP, paper: LAPTOP };

/** Seconds that a cell keeps one core busy, measured as processor time; `paper` is an estimate. */
const COSTS: Record<Profile, number> = { smoke: 1, laptop: 18, paper: 1000 };

/** The grid of a profile: seeds as in panigrahi2019, so that the runs are the same. */
export function grid(profile: Profile): readonly GridPoint<JointSettings>[] {
  return noiseGrid(profile).map(({ id, settings, replicates }) => {
    const { net, data, learningRate, trainingBatch, fitLoss, maximumSteps } = settings;
    return {
      id,
      settings: {
        net,
        data,
        learningRate,
        trainingBatch,
        fitLoss,
        maximumSteps,
        ...PROTOCOLS[profile],
      },
      replicates,
      firstSeed: FIRST_SEED,
      cost: COSTS[profile],
    };
  });
}

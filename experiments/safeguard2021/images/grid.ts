/** The grid: the paper's sizes, and small ones for smoke tests. @module */
import type { GridPoint, Profile } from "../../../src/records/study.ts";
import { PROTOCOL } from "../training/grid.ts";
import type { ImageSettings } from "./settings.ts";

/** Steps of an epoch of 50,000 examples by 10 workers of 32 each, rounded down. */
const EPOCH = 156;

const POINTS: Partial<Record<Profile, GridPoint<ImageSettings>>> = {
  smoke: {
    id: "glyphs-200/lenet",
    settings: {
      data: { id: "glyphs", training: 200, test: 100 },
      net: "lenet",
      protocol: {
        ...PROTOCOL,
        rate: 0.05,
        steps: 6,
        evaluateEvery: 3,
        preRunSteps: 6,
        guards: [{ method: "double", windows: [4, 2] }, { method: "single", windows: [3] }],
        delay: 2,
      },
    },
    replicates: 1,
    cost: 4,
  },
  paper: {
    id: "cifar-10/resnet20",
    settings: {
      data: { id: "cifar-10", training: 50_000, test: 10_000 },
      net: "resnet-20",
      protocol: {
        ...PROTOCOL,
        batchSize: 32,
        rate: 0.1,
        steps: 200 * EPOCH,
        evaluateEvery: EPOCH,
        preRunSteps: 20 * EPOCH,
        guards: [
          { method: "double", windows: [6 * EPOCH, EPOCH] },
          { method: "single", windows: [3 * EPOCH] },
        ],
        delay: 1000,
        zeno: { ...PROTOCOL.zeno, rate: 0.1 },
      },
    },
    replicates: 12,
    // 20 runs of 31,200 steps, each 10 gradients of 32 images at half a second: a core cannot, GPUs may.
    cost: 3e6,
  },
};

/** The grid of a profile. */
export function grid(profile: Profile): readonly GridPoint<ImageSettings>[] {
  const point = POINTS[profile];
  return point === undefined ? [] : [point];
}

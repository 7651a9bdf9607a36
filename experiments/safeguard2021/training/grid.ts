/** The grid: rules' sizes, and small ones for smoke tests. @module */
import type { GridPoint, Profile } from "../../../src/records/study.ts";
import type { Protocol } from "../runs/protocol.ts";
import type { TrainingSettings } from "./settings.ts";

/** An epoch of 2000 examples by 10 workers of 2 examples each. */
const EPOCH = 100;

/** What rules and paper fix; windows of six epochs and one. */
export const PROTOCOL: Protocol = {
  workers: 10,
  byzantine: 4,
  batchSize: 2,
  shares: "whole",
  rate: 0.2,
  steps: 12 * EPOCH,
  evaluateEvery: 50,
  preRunSteps: 12 * EPOCH,
  guards: [{ method: "double", windows: [6 * EPOCH, EPOCH] }],
  delay: 100,
  rho: 0.4,
  z: 0.3,
  krum: { f: 3 },
  zeno: { rate: 0.2, rho: 5e-4, keep: 6, examples: 20 },
};

const TASK = { training: 2000, test: 4000, labelNoise: 0.3, hidden: 32 };

/** The grid of a profile. */
export function grid(profile: Profile): readonly GridPoint<TrainingSettings>[] {
  switch (profile) {
    case "smoke":
      return [{
        id: "clusters-200",
        settings: {
          task: { ...TASK, training: 200, test: 200 },
          protocol: {
            ...PROTOCOL,
            steps: 60,
            evaluateEvery: 20,
            preRunSteps: 60,
            guards: [{ method: "double", windows: [30, 10] }],
            delay: 10,
          },
        },
        replicates: 2,
        cost: 0.4,
      }];
    case "laptop":
      return [{
        id: "clusters",
        settings: { task: TASK, protocol: PROTOCOL },
        replicates: 12,
        cost: 10,
      }];
    case "paper":
      return [];
  }
}

/** The grid of `theory`. @module */
import type { GridPoint, Profile } from "../../../src/records/study.ts";
import type { TheorySettings } from "./settings.ts";

const LAPTOP: TheorySettings = {
  learningRate: 0.01,
  warmUp: 20_000,
  steps: 1_000_000,
  furtherRates: [0.001, 0.1, 0.3, 1],
  covarianceSteps: 300_000,
  pairs: 4,
  edgeSteps: 400_000,
  mapShares: [0.4, 0.7, 1.3, 1.6],
  mapSteps: 5000,
  gradients: 200,
};

const SMOKE: TheorySettings = {
  ...LAPTOP,
  steps: 50_000,
  covarianceSteps: 20_000,
  pairs: 2,
  edgeSteps: 20_000,
};

/** The grid of a profile; `paper` has the cells of `laptop`. */
export function grid(profile: Profile): readonly GridPoint<TheorySettings>[] {
  return profile === "smoke"
    ? [{ id: "quadratic-50k", settings: SMOKE, replicates: 2, cost: 0.2 }]
    : [{ id: "quadratic", settings: LAPTOP, replicates: 10, cost: 0.6 }];
}

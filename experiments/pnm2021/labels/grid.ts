/** The grid of `labels`. @module */
import type { GridPoint, Profile } from "../../../src/records/study.ts";
import type { LabelsSettings } from "./settings.ts";

const LAPTOP: LabelsSettings = {
  learningRate: 0.1,
  weightDecay: 5e-4,
  batchSize: 32,
  epochs: 60,
  labelNoise: 0.2,
  trainExamples: 1500,
  testExamples: 4000,
  width: 128,
};

const SMOKE: LabelsSettings = { ...LAPTOP, epochs: 5, trainExamples: 320, testExamples: 400 };

/** The grid of a profile; `cifar` is what the paper's own scale has in this place. */
export function grid(profile: Profile): readonly GridPoint<LabelsSettings>[] {
  switch (profile) {
    case "smoke":
      return [{ id: "clusters-320", settings: SMOKE, replicates: 2, cost: 0.2 }];
    case "laptop":
      return [{ id: "clusters", settings: LAPTOP, replicates: 20, cost: 2 }];
    case "paper":
      return [];
  }
}

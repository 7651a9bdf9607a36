/** The injection cells of every profile (ADDENDUM.md, P6). @module */
import type { GridPoint, Profile } from "../../../src/records/study.ts";
import type { InjectionSettings } from "./settings.ts";

const SHARED = {
  dataset: "mnist",
  trainExamples: 1000,
  validationExamples: 2000,
  testExamples: null,
  labelNoise: 0.2,
  width: 64,
  learningRate: 0.05,
  smallBatch: 16,
  largeBatch: 256,
  covarianceStep: 100,
  lookEvery: 25,
  stopLoss: 0.5,
} as const;

const LAPTOP: InjectionSettings = { ...SHARED, scales: [0.5, 1, 2, 4, 8], maximumSteps: 1500 };

/** Every code path, nothing that could decide. */
const SMOKE: InjectionSettings = {
  ...SHARED,
  trainExamples: 400,
  validationExamples: 200,
  testExamples: 500,
  scales: [1, 8],
  covarianceStep: 10,
  maximumSteps: 150,
};

/** Seeds that were never run before the rules were written. */
const FIRST_SEED = 2000;

/** Number of seeds that decide P6. */
export const INJECTION_SEEDS = 12;

/** The grid of a profile. */
export function grid(profile: Profile): readonly GridPoint<InjectionSettings>[] {
  const point = profile === "smoke"
    ? { id: "mnist-400/fc64x2", settings: SMOKE, replicates: 2, cost: 2 }
    : { id: "mnist-1k/fc64x2", settings: LAPTOP, replicates: INJECTION_SEEDS, cost: 8 };
  return [{ ...point, firstSeed: FIRST_SEED }];
}

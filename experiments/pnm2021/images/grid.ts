/** The grid of `images`. @module */
import type { GridPoint, Profile } from "../../../src/records/study.ts";
import type { ImagesSettings } from "./settings.ts";

type WithoutData = Omit<ImagesSettings, "data">;

/** Inputs of norm² near 784 take a tenth of the rate that clusters take; the pairing 10 : 1 is kept. */
const LAPTOP: WithoutData = {
  learningRate: 0.01,
  weightDecay: 5e-4,
  batchSize: 32,
  epochs: 40,
  labelNoise: 0.2,
  trainExamples: 2000,
  testExamples: 4000,
  width: 100,
};

const SMOKE: WithoutData = { ...LAPTOP, epochs: 5, trainExamples: 320, testExamples: 400 };

const PAPER: WithoutData = { ...LAPTOP, epochs: 100, trainExamples: 60_000, testExamples: 10_000 };

const DATA: readonly ImagesSettings["data"][] = ["mnist", "fashion-mnist"];

/** Both data sets; cells of one that is not on the machine are reported as missing. */
function both(rest: WithoutData, replicates: number, cost: number): GridPoint<ImagesSettings>[] {
  return DATA.map((data) => ({ id: data, settings: { ...rest, data }, replicates, cost }));
}

/** The grid of a profile; `paper` is an estimate. */
export function grid(profile: Profile): readonly GridPoint<ImagesSettings>[] {
  switch (profile) {
    case "smoke":
      return both(SMOKE, 2, 0.5);
    case "laptop":
      return both(LAPTOP, 20, 7);
    case "paper":
      return both(PAPER, 20, 300);
  }
}

/** The cells of this study. @module */
import type { GridPoint, Profile } from "../../../src/records/study.ts";
import { noisePoints, type RepeatedPoint, widthPoints } from "../repeated/points.ts";
import type { CorrectedSettings } from "./settings.ts";

type Reading = Pick<
  CorrectedSettings,
  "families" | "draws" | "blockLengths" | "permutations" | "surrogateSets"
>;

const LAPTOP: Reading = {
  families: { coordinates: 200, directions: 50 },
  draws: 1000,
  blockLengths: [5, 10, 20, 50],
  permutations: 5,
  surrogateSets: 5,
};
const SMOKE: Reading = {
  ...LAPTOP,
  families: { coordinates: 10, directions: 5 },
  draws: 200,
  surrogateSets: 1,
};

/** Seconds of a cell, measured on the laptop's grid, guessed from it for the other profiles. */
function cost(profile: Profile, { settings: { net, trainedAs } }: RepeatedPoint): number {
  const width = "width" in net ? net.width : 1024;
  switch (profile) {
    case "smoke":
      return 0.3;
    case "laptop":
      return trainedAs === "noise" ? 15 : 2 + 0.006 * width;
    case "paper":
      return trainedAs === "noise" ? 3000 + 30 * width : 1500 + 20 * width;
  }
}

/** The grid of a profile: every training of `width` and of `noise`. */
export function grid(profile: Profile): readonly GridPoint<CorrectedSettings>[] {
  const reading = profile === "smoke" ? SMOKE : LAPTOP;
  return [...widthPoints(profile), ...noisePoints(profile)].map((point) => ({
    ...point,
    settings: { ...point.settings, ...reading },
    cost: cost(profile, point),
  }));
}

/** The cells of this study. @module */
import type { GridPoint, Profile } from "../../../src/records/study.ts";
import { noisePoints } from "../repeated/points.ts";
import type { TailSettings } from "./settings.ts";

type Reading = Pick<TailSettings, "families" | "draws" | "batchSizes" | "hillShare">;

const LAPTOP: Reading = {
  families: { coordinates: 20, directions: 20 },
  draws: 1000,
  batchSizes: [16, 100],
  hillShare: 0.05,
};
const SMOKE: Reading = {
  ...LAPTOP,
  families: { coordinates: 4, directions: 4 },
  draws: 200,
  batchSizes: [16],
};

/** Step 16, or the last early one. */
const EARLY = 1;

const COSTS: Readonly<Record<Profile, number>> = { smoke: 2, laptop: 46, paper: 10_000 };

/** The grid of a profile: every training of `noise`, early and at T. */
export function grid(profile: Profile): readonly GridPoint<TailSettings>[] {
  const reading = profile === "smoke" ? SMOKE : LAPTOP;
  return noisePoints(profile).map((point) => ({
    ...point,
    settings: {
      ...point.settings,
      ...reading,
      steps: point.settings.steps.slice(EARLY, EARLY + 1),
      multiple: 1,
    },
    cost: COSTS[profile],
  }));
}

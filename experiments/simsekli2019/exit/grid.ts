/** The cells of this study. @module */
import type { GridPoint, Profile } from "../../../src/records/study.ts";
import type { ExitSettings } from "./settings.ts";

const WIDTHS = [1, Math.SQRT2, 2, 2 * Math.SQRT2, 4];
const BOTH_HEIGHTS = [1, 4];

const LAPTOP: ExitSettings = {
  levyContraction: 0.1,
  levy: [
    { alpha: 1.2, epsilon: 0.1, exits: 200, widths: WIDTHS, heights: BOTH_HEIGHTS },
    { alpha: 1.5, epsilon: 0.1, exits: 150, widths: WIDTHS, heights: BOTH_HEIGHTS },
    { alpha: 1.8, epsilon: 0.15, exits: 150, widths: WIDTHS, heights: [1] },
  ],
  brownianContraction: 0.05,
  barriers: [4, 8],
  brownianExits: 100,
  walk: {
    epsilon: 0.1,
    sigma: 1,
    dimensions: [10],
    edge: 1,
    fine: 0.01,
    coarse: [0.1, 0.5],
    paths: [{ alpha: 1.2, count: 150 }, { alpha: 1.5, count: 150 }, { alpha: 1.8, count: 60 }],
  },
};

const SMOKE: ExitSettings = {
  ...LAPTOP,
  levy: LAPTOP.levy.map((one) => ({ ...one, exits: 5, widths: [1, 2] })),
  barriers: [2, 4],
  brownianExits: 10,
  walk: { ...LAPTOP.walk, paths: LAPTOP.walk.paths.map(({ alpha }) => ({ alpha, count: 2 })) },
};

const PAPER: ExitSettings = {
  ...LAPTOP,
  levy: [1.2, 1.4, 1.5, 1.6, 1.8].map((alpha) => ({
    alpha,
    epsilon: alpha === 1.8 ? 0.075 : 0.05,
    exits: 1000,
    widths: WIDTHS,
    heights: alpha === 1.8 ? [1] : BOTH_HEIGHTS,
  })),
  brownianExits: 1000,
  walk: {
    ...LAPTOP.walk,
    epsilon: 0.05,
    dimensions: [10, 50],
    paths: [1.2, 1.4, 1.5, 1.6, 1.8].map((alpha) => ({ alpha, count: 1000 })),
  },
};

const POINTS: Record<Profile, GridPoint<ExitSettings>> = {
  smoke: { id: "wells", settings: SMOKE, replicates: 2, cost: 0.3 },
  laptop: { id: "wells", settings: LAPTOP, replicates: 16, cost: 1.6 },
  paper: { id: "wells", settings: PAPER, replicates: 16, cost: 600 },
};

/** The grid of a profile. */
export function grid(profile: Profile): readonly GridPoint<ExitSettings>[] {
  return [POINTS[profile]];
}

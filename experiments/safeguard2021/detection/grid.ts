/** The grid: rules' sizes, and small ones for smoke tests. @module */
import type { GridPoint, Profile } from "../../../src/records/study.ts";
import type { DetectionSettings } from "./settings.ts";

const GROUPS: DetectionSettings["groups"] = [
  { honest: 5, byzantine: 3 },
  { honest: 7, byzantine: 4 },
  { honest: 10, byzantine: 6 },
  { honest: 12, byzantine: 6 },
];

const POINTS: Record<Profile, GridPoint<DetectionSettings>> = {
  smoke: {
    id: "noise-200",
    settings: { dimension: 200, groups: GROUPS.slice(0, 2), z: [0.7] },
    replicates: 2,
    cost: 0.02,
  },
  laptop: {
    id: "noise",
    settings: { dimension: 1000, groups: GROUPS, z: [0.4, 0.7] },
    replicates: 12,
    cost: 0.3,
  },
  paper: {
    id: "noise-100k",
    settings: { dimension: 100_000, groups: GROUPS, z: [0.1, 0.2, 0.4, 0.7] },
    replicates: 12,
    cost: 400,
  },
};

/** The grid of a profile. */
export const grid = (profile: Profile): readonly GridPoint<DetectionSettings>[] => [
  POINTS[profile],
];

/** The dropout cells of a profile. @module */
import type { GridPoint, Profile } from "../../../src/records/study.ts";
import type { DropoutSettings } from "./settings.ts";

const LAPTOP: DropoutSettings = {
  correlation: 0.9,
  chains: 50,
  startVariance: 0.09,
  dropout: {
    keeps: [0.1, 0.3, 0.5, 0.9, 1],
    stepPerKeep: 0.005,
    steps: 10_000,
    dropped: 4000,
    memory: 1000,
  },
  sgld: { stepSize: 0.02, steps: 3000, dropped: 1000 },
};

/** rules.md 4.1; smoke decides nothing. */
export function grid(profile: Profile): readonly GridPoint<DropoutSettings>[] {
  if (profile === "smoke") {
    const settings = {
      ...LAPTOP,
      chains: 10,
      dropout: { ...LAPTOP.dropout, steps: 1000, dropped: 400 },
      sgld: { ...LAPTOP.sgld, steps: 600, dropped: 200 },
    };
    return [{ id: "rho0.9-short", settings, replicates: 2, cost: 0.2 }];
  }
  return [{ id: "rho0.9", settings: LAPTOP, replicates: 10, cost: 1 }];
}

/** The linear cells of a profile. @module */
import type { GridPoint, Profile } from "../../../src/records/study.ts";
import type { LinearSettings } from "./settings.ts";

const COMMON = {
  dimension: 20,
  examples: 200,
  groups: 20,
  predictiveThinning: 50,
  memory: 5000,
  relativeStep: 0.2,
  testPairs: 1000,
} as const;

/** Values of a series of integrated times. */
const SERIES = 10_000;

function point(
  correlation: number,
  steps: number,
  replicates: number,
  changed: Partial<LinearSettings> = {},
): GridPoint<LinearSettings> {
  const settings = {
    ...COMMON,
    correlation,
    steps,
    thinning: steps / SERIES,
    predictionSteps: [200, 1000, 5000],
    ...changed,
  };
  const { groups } = settings;
  return {
    id: `rho${correlation}${groups === COMMON.groups ? "" : `/m${groups}`}`,
    settings,
    replicates,
    // Measured: 5 to 9 µs for a step of both samplers, with all that is measured of it.
    cost: 7e-6 * steps,
  };
}

/** rules.md 4.1; smoke decides nothing. */
export function grid(profile: Profile): readonly GridPoint<LinearSettings>[] {
  switch (profile) {
    case "smoke":
      return [0.5, 0.9].map((correlation) =>
        point(correlation, 20_000, 2, { predictionSteps: [200, 1000] })
      );
    case "laptop":
      return [point(0.5, 100_000, 20), point(0.9, 200_000, 20)];
    case "paper":
      return [0, 0.5, 0.9, 0.99].flatMap((correlation) =>
        [20, 4, 2].map((groups) => point(correlation, 1_000_000, 100, { groups }))
      );
  }
}

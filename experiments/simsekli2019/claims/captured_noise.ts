/** S8r: does captured noise jump out of a well, or diffuse? @module */
import type { WellReading } from "../noise/record.ts";
import { evidenceByRun } from "../reading/evidence.ts";
import { keyCheckpoint, type NoiseRun } from "../reading/noise_runs.ts";
import { above } from "./class_claim.ts";
import { growth } from "./exits.ts";
import { noiseClaim } from "./noise_claim.ts";

const well = (run: NoiseRun, noise: WellReading["noise"]) =>
  keyCheckpoint(run, "late")?.wells.find((one) => one.noise === noise);

/** Captured noise escapes as Brownian noise does. */
export const s8r = noiseClaim({
  id: "S8r",
  statement: "SGN of a fitted net (b = 32) escapes as Brownian noise does.",
  source: "derived",
  axis: "iteration-wise",
  effect:
    "θ = log₁₀ of the mean number of steps at B = 8 over that at B = 4, with noise captured along a random direction at T",
  region: above(0.94),
  estimator: "none",
  late: true,
  value: (run) => growth(well(run, "random direction")?.byBarrier),
  evidence: (runs) => [
    ...evidenceByRun(
      "The same along the top eigenvector",
      runs,
      (run) => growth(well(run, "top eigenvector")?.byBarrier),
      "where captured noise is least Gaussian",
    ),
    ...evidenceByRun(
      "The same under SαS noise of the fitted α",
      runs,
      (run) => growth(well(run, "stable")?.byBarrier),
    ),
    ...evidenceByRun(
      "α fitted to the noise along the random direction",
      runs,
      (run) => well(run, "stable")?.alpha ?? NaN,
    ),
    ...evidenceByRun(
      "Paths that were cut off",
      runs,
      (run) =>
        well(run, "random direction")?.byBarrier.reduce((sum, { cut }) => sum + cut, 0) ?? NaN,
    ),
  ],
});

/** P1, P4e, P4l, P5: Gaussian or not at named batch sizes and phases. @module */
import { gapsOf, overSeeds } from "../reading/evidence.ts";
import { observations } from "../reading/runs.ts";
import { gaussianClaim } from "./gaussian_region.ts";

/** Largest shortfall of acceptance that still counts as "best described as Gaussian". */
export const GAUSSIAN_MARGIN = -0.05;

/** Batch sizes of "256 and above". */
export const LARGE_BATCHES = [256, 1024, 4096] as const;

/** P1: large batches are Gaussian early. */
export const p1 = gaussianClaim({
  id: "P1",
  statement:
    "For batch sizes 256 and above, SGN is best described as Gaussian in the early phase of training.",
  source: "abstract",
  selection: { family: "sphere", phase: "early", batchSizes: LARGE_BATCHES },
  region: { kind: "above", bound: GAUSSIAN_MARGIN },
});

/** P4e: small batches are not, early. */
export const p4e = gaussianClaim({
  id: "P4e",
  statement: "At batch size 32, SGN is non-Gaussian early in training.",
  source: "recalled, medium confidence",
  selection: { family: "sphere", phase: "early", batchSizes: [32] },
  region: { kind: "below", bound: GAUSSIAN_MARGIN },
});

/** P4l: small batches are not, late. */
export const p4l = gaussianClaim({
  id: "P4l",
  statement: "At batch size 32, SGN is non-Gaussian late in training.",
  source: "recalled, medium confidence",
  selection: { family: "sphere", phase: "late", batchSizes: [32] },
  region: { kind: "below", bound: GAUSSIAN_MARGIN },
});

/** P5: very large batches stay Gaussian. */
export const p5 = gaussianClaim({
  id: "P5",
  statement: "At batch size 4096, SGN stays Gaussian late in training.",
  source: "recalled, low confidence",
  selection: { family: "sphere", phase: "late", batchSizes: [4096] },
  region: { kind: "above", bound: GAUSSIAN_MARGIN },
  evidence: (runs) =>
    overSeeds(
      "Δ at b = 4096, drawn without replacement",
      runs.filter((run) => run.settings.data.size > 4096),
      (seedRuns) =>
        Math.min(
          ...gapsOf(observations(seedRuns, {
            family: "sphere",
            phase: "late",
            batchSizes: [4096],
            replacement: false,
          })),
        ),
      "where the set has more than 4096 examples",
    ),
});

/** The figures of Structured SG-MCMC. @module */
import type { FigureOf } from "../../../src/claims/paper.ts";
import { autocorrelations } from "./autocorrelations.ts";
import { calibration } from "./calibration.ts";
import { ellipses } from "./ellipses.ts";
import { imageScores } from "./image_scores.ts";
import { mixingRatio } from "./mixing_ratio.ts";
import { predictions } from "./predictions.ts";
import { runningMean } from "./running_mean.ts";
import { varianceByCorrelation } from "./variance_by_correlation.ts";
import { varianceByP } from "./variance_by_p.ts";

/** The hero first. */
export const figures: readonly FigureOf[] = [
  mixingRatio,
  ellipses,
  varianceByCorrelation,
  varianceByP,
  predictions,
  runningMean,
  imageScores,
  autocorrelations,
  calibration,
];

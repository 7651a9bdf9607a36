/** The comparison of predictions that claims judge. @module */
import type { Prediction } from "../measures/prediction.ts";

/** Steps of S-SGLD at which it is made. */
const JUDGED_STEPS = 1000;

/** That of 1000 steps of S-SGLD; nothing where there is none. */
export function judgedPrediction(predictions: readonly Prediction[]): Prediction | undefined {
  return predictions.find(({ structuredSteps }) => structuredSteps === JUDGED_STEPS);
}

/** Log-likelihood of S-SGLD minus that of SGLD; NaN without the comparison. */
export function likelihoodGain(predictions: readonly Prediction[]): number {
  const judged = judgedPrediction(predictions);
  return judged === undefined ? NaN : judged.structured - judged.sgld;
}

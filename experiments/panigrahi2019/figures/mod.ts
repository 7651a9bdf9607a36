/** The figures of this experiment, the overview first. @module */
import type { Figure } from "../../../src/records/figure.ts";
import type { Results } from "../../../src/records/results.ts";
import { acceptanceByBatchSize } from "./acceptance_by_batch_size.ts";
import { acceptanceByStep } from "./acceptance_by_step.ts";
import { cumulantCheck } from "./cumulant_check.ts";
import { directionFamilies } from "./direction_families.ts";
import { jointRejection } from "./joint_rejection.ts";
import { meanW } from "./mean_w.ts";
import { passingBatchSize } from "./passing_batch_size.ts";
import { standIn } from "./stand_in.ts";
import { trainingCurves } from "./training_curves.ts";

/** Every figure that the records can fill. */
export function figures(results: Results): readonly Figure[] {
  return [
    acceptanceByBatchSize,
    passingBatchSize,
    acceptanceByStep,
    cumulantCheck,
    directionFamilies,
    jointRejection,
    meanW,
    standIn,
    trainingCurves,
  ].map((draw) => draw(results)).filter((figure) => figure.rows.length > 0);
}

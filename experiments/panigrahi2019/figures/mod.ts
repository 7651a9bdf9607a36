/** The figures of this experiment, the overview first. @module */
import type { FigureOf } from "../../../src/claims/paper.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { noise } from "../noise/study.ts";
import { acceptanceByBatchSize } from "./acceptance_by_batch_size.ts";
import { acceptanceByStep } from "./acceptance_by_step.ts";
import { cumulantCheck } from "./cumulant_check.ts";
import { directionFamilies } from "./direction_families.ts";
import { meanW } from "./mean_w.ts";
import { passingBatchSize } from "./passing_batch_size.ts";
import { standIn } from "./stand_in.ts";
import { trainingCurves } from "./training_curves.ts";

/** Declares a figure; records that cannot fill it give none. */
function figure(
  id: string,
  claims: readonly string[],
  draw: (records: Records) => Figure,
): FigureOf {
  return {
    id,
    reads: [noise],
    claims,
    draw(records) {
      const drawn = draw(records);
      return drawn.rows.length > 0 ? drawn : null;
    },
  };
}

/** In the order of the report. */
export const figures: readonly FigureOf[] = [
  figure("acceptance-by-batch-size", ["P1", "P3", "P4e", "P4l", "P5"], acceptanceByBatchSize),
  figure("passing-batch-size", ["P1n"], passingBatchSize),
  figure("acceptance-by-step", ["P1", "P3"], acceptanceByStep),
  figure("cumulant-check", ["P1n"], cumulantCheck),
  figure("direction-families", ["P7c", "P7e"], directionFamilies),
  figure("mean-w", ["P8"], meanW),
  figure("stand-in", ["P2"], standIn),
  figure("training-curves", [], trainingCurves),
];

/** The figures of this experiment, the hero first. @module */
import type { FigureOf } from "../../../src/claims/paper.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import type { AnyStudy } from "../../../src/records/study.ts";
import { RUN_STUDIES } from "../claims/runs.ts";
import { detection } from "../detection/study.ts";
import { accuracyByStep } from "./accuracy_by_step.ts";
import { bestAccuracy } from "./best_accuracy.ts";
import { detectionTimes } from "./detection_time.ts";
import { distanceToMedian } from "./distance_to_median.ts";
import { removals } from "./removals.ts";

/** Declares a figure; records that cannot fill it give none. */
function figure(
  id: string,
  claims: readonly string[],
  draw: (records: Records) => Figure,
  reads: readonly AnyStudy[] = RUN_STUDIES,
): FigureOf {
  return {
    id,
    reads,
    claims,
    draw(records) {
      const drawn = draw(records);
      return drawn.rows.length > 0 ? drawn : null;
    },
  };
}

/** In the order of the report. */
export const figures: readonly FigureOf[] = [
  figure("accuracy-by-step", ["SG-2", "SG-2a", "SG-3a"], accuracyByStep),
  figure("best-accuracy", ["SG-1", "SG-2a", "SG-2"], bestAccuracy),
  figure("distance-to-median", ["SG-3n", "SG-3a", "SG-1"], distanceToMedian),
  figure("removals", ["SG-3n", "SG-3a"], removals),
  figure("detection-time", ["SG-4"], detectionTimes, [detection]),
];

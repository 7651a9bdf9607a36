/** The figures of this experiment, the hero first. @module */
import type { FigureOf } from "../../../src/claims/paper.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import type { AnyStudy } from "../../../src/records/study.ts";
import { architectures } from "../architectures/study.ts";
import { injection } from "../injection/study.ts";
import { noise } from "../noise/study.ts";
import { acceptanceByBatchSize } from "./acceptance_by_batch_size.ts";
import { acceptanceByStep } from "./acceptance_by_step.ts";
import { acrossNets } from "./across_nets.ts";
import { cumulantCheck } from "./cumulant_check.ts";
import { directionFamilies } from "./direction_families.ts";
import { injectedNoise } from "./injected_noise.ts";
import { meanW } from "./mean_w.ts";
import { passingBatchSize } from "./passing_batch_size.ts";
import { phaseMap } from "./phase_map.ts";
import { trainingCurves } from "./training_curves.ts";

/** Declares a figure; records that cannot fill it give none. */
function figure(
  id: string,
  claims: readonly string[],
  draw: (records: Records) => Figure,
  reads: readonly AnyStudy[] = [noise],
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
  figure("phase-map", ["P1", "P3", "P4e", "P4l", "P5"], phaseMap),
  figure("acceptance-by-batch-size", ["P1", "P3", "P4e", "P4l", "P5"], acceptanceByBatchSize),
  figure("passing-batch-size", ["P1n"], passingBatchSize),
  figure("acceptance-by-step", ["P1", "P3"], acceptanceByStep),
  figure("cumulant-check", ["P1n"], cumulantCheck),
  figure("across-nets", ["P2"], acrossNets, [architectures]),
  figure("injected-noise", ["P6"], injectedNoise, [injection]),
  figure("direction-families", ["P7c", "P7e"], directionFamilies),
  figure("mean-w", ["P8"], meanW),
  figure("training-curves", [], trainingCurves, [noise, architectures]),
];

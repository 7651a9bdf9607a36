/** SG-4: is the variance attack detected when the formula says? @module */
import type { Claim } from "../../../src/claims/claim.ts";
import type { SeedEffect } from "../../../src/claims/effects.ts";
import { meanInRegion } from "../../../src/claims/rules/mean_in_region.ts";
import { missingLines } from "../../../src/evidence/missing_lines.ts";
import { overSeeds } from "../../../src/evidence/over_seeds.ts";
import type { Detection } from "../detection/record.ts";
import { detection } from "../detection/study.ts";
import { SEEDS } from "./seeds.ts";

/** Relative delay of a detection. */
const delay = ({ step, expected }: Detection) => step / expected - 1;

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** On pure noise, workers and z that the formula was not derived from. */
export const sg4: Claim<readonly SeedEffect[]> = {
  id: "SG-4",
  statement:
    "A dynamic threshold detects the variance attack at t* = (8 − (h − 1)/h)/(c₄(h)²·z²), h honest workers.",
  source:
    "derived, after a cruder form had missed a measurement at h = 6; tried here at other h and z",
  axis: "none",
  effect: "θ = mean over the 8 settings (h, z) of t_r/t* − 1, t_r the step of the detection",
  rule: meanInRegion({
    region: { kind: "between", lower: -0.1, upper: 0.1 },
    minimumSeeds: SEEDS,
  }),
  reads: [detection],
  estimators: [],
  find(records) {
    const cells = records.of(detection);
    const settings = cells[0]?.result.detections ?? [];
    return {
      effects: cells.map(({ cell, result }) => ({
        seed: cell.seed,
        value: mean(result.detections.map(delay)),
      })),
      evidence: settings.flatMap(({ honest, byzantine, z, expected }, k) =>
        overSeeds(
          `t_r/t* − 1 at h = ${honest}, z = ${z}`,
          cells.map(({ cell, result }) => ({
            seed: cell.seed,
            value: delay(result.detections[k]!),
          })),
          `${byzantine} attackers, t* = ${expected.toFixed(1)}`,
        )
      ),
      caveats: missingLines(records.missing(detection)),
      sampleSizes: {},
    };
  },
};

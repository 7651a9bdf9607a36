/** S7: do training and test set give the same α̂? @module */
import { phaseMean } from "../reading/noise_runs.ts";
import { UNIT, within } from "./class_claim.ts";
import { noiseClaim } from "./noise_claim.ts";

function sameOnTest(id: string, phase: "early" | "late") {
  return noiseClaim({
    id,
    statement: `Training and test set give the same released α̂, ${phase} in training.`,
    source: "recalled, low confidence; measured in the released code",
    axis: "dimension-wise",
    effect: `θ = mean over the ${phase} checkpoints of a on the test set − a`,
    region: within(UNIT),
    estimator: "pooled",
    late: phase === "late",
    value: (run) => phaseMean(run, phase, ({ test, pooled }) => test - pooled.inverse),
  });
}

/** Early. */
export const s7e = sameOnTest("S7e", "early");
/** Late. */
export const s7l = sameOnTest("S7l", "late");

/** Contrasts between the arms of one cell, in points of test error. @module */
import type { Course, TrainedArms } from "../training/record.ts";

/** The smallest test error of an epoch, as the paper does it, or that of the last epoch. */
export type Measure = "best" | "last";

/** Test error of an arm. */
export function testError({ testErrors }: Course, measure: Measure): number {
  return measure === "best" ? Math.min(...testErrors) : testErrors.at(-1)!;
}

/** How much PNM gains on the paper's pairing: err SGDM − err PNM. */
export function gain({ pnm, sgdm }: TrainedArms, measure: Measure): number {
  return testError(sgdm, measure) - testError(pnm, measure);
}

/** How much it gains on matched SGDM: err matched − err PNM. */
export function matchedGain({ pnm, matched }: TrainedArms, measure: Measure): number {
  return testError(matched, measure) - testError(pnm, measure);
}

/** err matched − ½ err SGDM − ½ err PNM: above 0 if and only if more than half of the gain is left on matched SGDM. */
export function halfGain(arms: TrainedArms, measure: Measure): number {
  return matchedGain(arms, measure) - gain(arms, measure) / 2;
}

/** Effects of the theory's cells. @module */
import { adapnmConstantStep } from "../../../src/optim/theory/constant_gradient.ts";
import { B0, B1, NORM } from "../theory/constants.ts";
import type { StabilityRun, StationaryVariance, TheoryResult } from "../theory/record.ts";

/** What a ratio to plain SGD's variance at the same rate is as a power of √γ: +1 is √γ, −1 is 1/√γ. */
export function powerOfNorm({ rate, meanSquare }: StationaryVariance): number {
  return Math.log(ratioToSgd(meanSquare, rate)) / Math.log(NORM);
}

/** A variance over that of plain SGD at η, η/(2 − η) with h = 1 and noise of variance 1. */
export function ratioToSgd(variance: number, rate: number): number {
  return variance / (rate / (2 - rate));
}

/** Whether a run did what the stability edge says: below it abs θ < 1 at the end, above it > 10³. */
export function behaves({ share, end }: StabilityRun): boolean {
  return share < 1 ? end < 1 : end > 1e3;
}

/** log₁₀ of the largest relative difference from heavy-ball momentum; not below −17. */
export function heavyBallDifference({ heavyBall }: TheoryResult): number {
  const largest = Math.max(
    ...heavyBall.map(({ largestDifference, largestParameter }) =>
      largestDifference / largestParameter
    ),
  );
  return Math.max(-17, Math.log10(largest));
}

/** Largest deviation of AdaPNM's steps from their closed form, in learning rates. */
export function stepDeviation({ adapnmSteps }: TheoryResult): number {
  return Math.max(
    ...adapnmSteps.flatMap((steps, index) => {
      const expected = adapnmConstantStep(B1, B0, index + 1);
      return steps.map((step) => Math.abs(step - expected));
    }),
  );
}

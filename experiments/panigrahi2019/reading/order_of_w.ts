/** How the averaged W orders the batch sizes of one run, late in training. @module */
import { meanOver, type Run, standardisedMeanW } from "./runs.ts";

/** A single set of Gaussian surrogates mostly lies within so many sd₀ of their mean: there W̄ carries no order. */
export const NULL_BAND = 2;

/** Two adjacent batch sizes. */
export interface Pair {
  readonly smaller: number;
  readonly larger: number;
  /** W̄(2b) − W̄(b) in sd₀. */
  readonly difference: number;
  /** Whether both W̄ lie in the null band. */
  readonly inBand: boolean;
}

/** W̄ of a batch size late (mean of T and 2T), in sd₀ from the surrogate's mean. */
export function lateMeanW(run: Run, batchSize: number): number {
  return meanOver(run, { family: "sphere", place: "late", batchSize }, standardisedMeanW);
}

/** The adjacent pairs of the batch sizes on dense directions, the smaller first. */
export function pairsOfW(run: Run): readonly Pair[] {
  const dense = run.settings.families.find(({ family, places }) =>
    family === "sphere" && places.includes("late")
  );
  const sizes = [...dense?.batchSizes ?? []].sort((a, b) => a - b);
  return sizes.slice(1).flatMap((larger, index): readonly Pair[] => {
    const smaller = sizes[index]!;
    const [low, high] = [lateMeanW(run, smaller), lateMeanW(run, larger)];
    if (!Number.isFinite(low) || !Number.isFinite(high)) return [];
    const inBand = Math.abs(low) <= NULL_BAND && Math.abs(high) <= NULL_BAND;
    return [{ smaller, larger, difference: high - low, inBand }];
  });
}

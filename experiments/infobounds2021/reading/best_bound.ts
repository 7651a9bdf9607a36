/** A form of a bound at its own best σ. @module */
import { type BestBound, bestSigma } from "../../../src/bounds/best_sigma.ts";
import { boundTerms, type Run } from "./run.ts";

type Terms = { readonly sigma: number; readonly smoothing: number };

/**
 * The smallest bound among the σ with Δ ≤ |gen|/2; where none is, that of the smallest σ.
 *
 * @param information the first term of the form
 */
export function bestBound<T extends Terms>(
  run: Run<T>,
  information: (terms: T) => number,
): BestBound {
  return bestSigma(boundTerms(run, information), Math.abs(run.gap));
}

/** A caveat for the runs in which no σ met the cap, by configuration. */
export function cappedCaveats<T extends Terms>(runs: readonly Run<T>[]): readonly string[] {
  // Whether some σ meets the cap does not depend on the form: Δ is the same for all.
  const open = runs.filter((run) => !bestBound(run, () => 0).capped);
  return [...Map.groupBy(open, ({ config }) => config)].map(([config, own]) =>
    `${config}: in ${own.length} seed(s) no σ keeps Δ within |gen|/2; the smallest σ stands in`
  );
}

/** What claims and figures read of one cell, whichever study it is of. @module */
import type { BoundTerms } from "../../../src/bounds/best_sigma.ts";

/** One configuration with one seed. */
export interface Run<Terms extends { readonly sigma: number; readonly smoothing: number }> {
  readonly seed: number;
  /** Class of the run, e.g. `n = 50, η = 0.5`. */
  readonly config: string;
  /** Population minus empirical risk, of the bound's loss; negative where fresh examples fare better. */
  readonly gap: number;
  /** By σ, ascending. */
  readonly terms: readonly Terms[];
}

/** One form of a bound, as the choice of σ reads it. */
export function boundTerms<Terms extends { readonly sigma: number; readonly smoothing: number }>(
  run: Run<Terms>,
  information: (terms: Terms) => number,
): readonly BoundTerms[] {
  return run.terms.map((terms) => ({
    sigma: terms.sigma,
    information: information(terms),
    smoothing: terms.smoothing,
  }));
}

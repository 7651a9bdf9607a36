/** The Δ term: what smoothing does to the generalisation gap. @module */

/** Risks of one run at its last parameters, plain and smoothed by the virtual noise of the whole path. */
export interface SmoothedRisks {
  /** Of the last parameters. */
  readonly population: number;
  /** The same, averaged over the noise. */
  readonly populationSmoothed: number;
  /** Of the last parameters. */
  readonly empirical: number;
  /** The same, averaged over the noise. */
  readonly empiricalSmoothed: number;
}

/**
 * Δ = |mean over runs of (population − its smoothed) − (empirical − its smoothed)|: the absolute value of an expectation, not
 * the expectation of absolute values, which Monte Carlo noise alone would make large.
 *
 * @param runs at least one
 * @returns Δ ≥ 0, in units of the loss
 * @throws {RangeError} if there are no runs
 *
 * @example
 * ```ts
 * import { smoothingTerm } from "./smoothing.ts";
 * import assert from "node:assert/strict";
 *
 * const run = { population: 1, populationSmoothed: 1, empirical: 0.5, empiricalSmoothed: 0.75 };
 * const other = { ...run, empiricalSmoothed: 0.25 };
 * assert.equal(smoothingTerm([run]), 0.25);
 * assert.equal(smoothingTerm([run, other]), 0);
 * ```
 */
export function smoothingTerm(runs: readonly SmoothedRisks[]): number {
  if (runs.length === 0) throw new RangeError("smoothingTerm: no runs");
  const sum = runs.reduce(
    (all, { population, populationSmoothed, empirical, empiricalSmoothed }) =>
      all + (population - populationSmoothed) - (empirical - empiricalSmoothed),
    0,
  );
  return Math.abs(sum / runs.length);
}

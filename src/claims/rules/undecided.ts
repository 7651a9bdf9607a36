/** Why a rule makes no test, in the words that all rules share. @module */
import type { SeedEffect } from "../effects.ts";
import type { Undecided } from "../rule.ts";

/** There is no effect at all. */
export const NOTHING_RUN: Undecided = {
  undecided: "no cell of this claim was part of the run",
  outcome: "not-run",
  empty: true,
};

/** There are fewer seeds than the rule demands. */
export function tooFewSeeds(minimumSeeds: number, seeds: number): string {
  return `at least ${minimumSeeds} seeds are needed to decide; there are ${seeds}`;
}

/** Why a seed without a number decides nothing: leaving it out would be a choice made after the run. */
export function notFinite({ seed, value }: SeedEffect): string {
  return `the effect of seed ${seed} is ${value}: no number to test`;
}

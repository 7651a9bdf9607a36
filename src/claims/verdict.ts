/** A claim judged. @module */
import type { Evidence } from "./finding.ts";
import type { ClassOutcome, Outcome } from "./outcome.ts";
import type { TestRow } from "./rule.ts";

export type { ClassOutcome, Outcome };

/** A claim judged. */
export interface Verdict {
  /** Id of the claim. */
  readonly claim: string;
  /** Key of its paper. */
  readonly paper: string;
  /** How it came out. */
  readonly outcome: Outcome;
  /** One line in words: why, and for `inconclusive` how many seeds would decide. */
  readonly reason: string;
  /** The rule in words. */
  readonly words: string;
  /** Every test, with the effects by seed. */
  readonly rows: readonly TestRow[];
  /** Outcome of every class, where the claim is judged class by class. */
  readonly classes?: readonly ClassOutcome[];
  /** p-value for the claim before Holm's adjustment; 1 where no test was made. */
  readonly pFor: number;
  /** p-value against it, likewise. */
  readonly pAgainst: number;
  /** p-value for the claim after Holm over its family. */
  readonly adjustedFor: number;
  /** p-value against it, likewise. */
  readonly adjustedAgainst: number;
  /** Seeds that would decide with power .8 at the observed mean and spread, where inconclusive. */
  readonly seedsToDecide?: number;
  /** The same at the two ends of the 50 % interval of θ; absent where the mean lies at the margin. */
  readonly seedsToDecideRange?: readonly [number, number];
  /** From the finding. */
  readonly evidence: readonly Evidence[];
  /** From the finding and the rule. */
  readonly caveats: readonly string[];
}

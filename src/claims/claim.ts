/** A claim is data with a decision rule that was stated before the run. @module */
import type { Records } from "../records/records.ts";
import type { AnyStudy } from "../records/study.ts";
import type { Finding } from "./finding.ts";
import type { DecisionRule } from "./rule.ts";

/** Along what a claim's statistics of noise vary: minibatches at fixed parameters, parameters, time, or none of them. */
export type Axis = "iteration-wise" | "dimension-wise" | "time-wise" | "none";

/** A statement of a paper that a run can decide. */
export interface Claim<Effects = unknown> {
  /** Stable id, e.g. `P1`. */
  readonly id: string;
  /** The statement, in one sentence. */
  readonly statement: string;
  /** Where the paper says it, or `derived`, or `recalled`: the addendum's provenance mark in words. */
  readonly source: string;
  /** Axis of its statistics. */
  readonly axis: Axis;
  /** The effect θ in words and symbols, one value per seed. */
  readonly effect: string;
  /** The studies whose records it reads: what `--only` runs, and what the claim costs. */
  readonly reads: readonly AnyStudy[];
  /** The claims that share an error rate; the paper's key unless named. */
  readonly family?: string;
  /** How it is decided. */
  readonly rule: DecisionRule<Effects>;
  /** Names of the estimators it rests on; each must be calibrated at the sample sizes of the finding. */
  readonly estimators: readonly string[];
  /** Whether it reads weights from the end of training, where two engines may have parted. */
  readonly afterTraining?: boolean;
  /** Reads the effects out of the records. */
  find(records: Records): Finding<Effects>;
}

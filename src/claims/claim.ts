/**
 * A claim is data with a decision rule that was stated before the run (experiments/panigrahi2019/ADDENDUM.md).
 *
 * @module
 */
import type { Records } from "../records/records.ts";
import type { AnyStudy } from "../records/study.ts";

/** Where the mean effect must lie for the claim to hold. */
export type Region =
  | { readonly kind: "above"; readonly bound: number }
  | { readonly kind: "below"; readonly bound: number }
  | { readonly kind: "between"; readonly lower: number; readonly upper: number };

/** What an effect is drawn from: one number per seed, the seed being the replicate. */
export interface SeedEffect {
  /** The replicate. */
  readonly seed: number;
  /** The effect θ in that replicate. */
  readonly value: number;
}

/** The effects of one class (data set × net) where a claim is judged class by class. */
export interface EffectClass {
  /** Data set × net, or `all`. */
  readonly name: string;
  /** One per seed. */
  readonly effects: readonly SeedEffect[];
}

/** A figure of merit that stands beside the verdict: value, interval over seeds, unit. */
export interface Evidence {
  /** What it is. */
  readonly label: string;
  /** Its value: a mean over seeds where there is an interval. */
  readonly value: number;
  /** 95 % interval over seeds. */
  readonly interval?: readonly [number, number];
  /** What a reader must know to read it. */
  readonly note?: string;
}

/** What a claim finds in the records. */
export interface Finding {
  /**
   * One class for an ordinary claim. Several: reproduced only if every class is (intersection–union), contradicted if
   * some class is at α / number of classes.
   */
  readonly classes: readonly EffectClass[];
  /** Stands beside the verdict; decides nothing. */
  readonly evidence: readonly Evidence[];
  /** What was left out and why (missing data), for the report. */
  readonly caveats: readonly string[];
  /** By estimator: the sample sizes at which it was used, which its calibration must cover. */
  readonly sampleSizes: Readonly<Record<string, readonly number[]>>;
}

/** A statement of a paper that a run can decide. */
export interface Claim {
  /** Stable id, e.g. `P1`. */
  readonly id: string;
  /** Key of the paper. */
  readonly paper: string;
  /** The statement, in one sentence. */
  readonly statement: string;
  /** Where the paper says it, or `derived`, or `recalled`: experiments/panigrahi2019/ADDENDUM.md's provenance mark in words. */
  readonly source: string;
  /** The effect θ in words and symbols, one value per seed. */
  readonly effect: string;
  /** Where the mean effect must lie. */
  readonly region: Region;
  /** The studies whose records it reads: what `--only` runs, and what the claim costs. */
  readonly reads: readonly AnyStudy[];
  /** Names of the estimators it rests on; each must be calibrated at the sample sizes of the finding. */
  readonly estimators: readonly string[];
  /** Fewest seeds that may decide it. */
  readonly minimumSeeds: number;
  /** Reads the effect out of the records. */
  find(records: Records): Finding;
}

/** How a claim came out. */
export type Outcome = "reproduced" | "contradicted" | "inconclusive" | "not-run";

/** A claim judged. */
export interface Verdict {
  /** Id of the claim. */
  readonly claim: string;
  /** How it came out. */
  readonly outcome: Outcome;
  /** One line in words: why, and for `inconclusive` how many seeds would decide. */
  readonly reason: string;
  /** Mean effect over seeds with its 95 % interval, per class. */
  readonly classes: readonly {
    readonly name: string;
    readonly seeds: number;
    readonly mean: number;
    readonly interval: readonly [number, number];
    /** p-values before and after Holm's adjustment over the paper's claims. */
    readonly pFor: number;
    readonly pAgainst: number;
    /** `t` or `sign` (exact sign test where the effect sits at a bound or has no spread). */
    readonly test: "t" | "sign";
  }[];
  /** p-value for the claim after Holm over the paper's claims. */
  readonly adjustedFor: number;
  /** p-value against it, likewise. */
  readonly adjustedAgainst: number;
  /** Number of seeds that would decide at the observed spread, where inconclusive. */
  readonly seedsToDecide?: number;
  /** From the finding. */
  readonly evidence: readonly Evidence[];
  /** From the finding. */
  readonly caveats: readonly string[];
}

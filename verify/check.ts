/** What a check of an estimator is. @module */
import type { Stream } from "../src/random/stream.ts";

/** How much a run may cost: at most two minutes, or fifteen. */
export type Effort = "quick" | "full";

/**
 * The tiers of `deno task verify`: 0 published vectors, 1 algebraic properties, 2 calibration on synthetic data, 3 planted
 * faults.
 */
export type Tier = 0 | 1 | 2 | 3;

/** Under what a check runs. */
export interface Conditions {
  readonly effort: Effort;
  /** Probability, at most, that this check rejects a right estimator: its share of the suite's budget. */
  readonly falseAlarm: number;
  /** Source of all its numbers: named by the run's seed and the check's id. */
  readonly stream: Stream;
}

/** One number of a table of published values. */
export interface VectorRow {
  readonly what: string;
  readonly source: string;
  readonly expected: number;
  readonly actual: number;
  readonly tolerance: number;
  /** `relative` to the expected value, or `absolute`. */
  readonly measure: "relative" | "absolute";
  readonly error: number;
  readonly passed: boolean;
}

/** A row of a calibration chart. `chart` says which one. */
export type Point =
  & { readonly chart: "size" | "uniformity" | "coverage" | "bias" | "power" }
  & Readonly<Record<string, string | number>>;

/** What a check found. */
export interface Outcome {
  readonly passed: boolean;
  /** The numbers found, in words. */
  readonly observed: string;
  /** The numbers that would have passed. */
  readonly allowed: string;
  /** The smallest fault that this check, at this false-alarm rate and effort, rejects with probability .99. */
  readonly smallestFault: string;
  /**
   * For a check that rejected: a lower bound, at confidence .999, of the probability that it rejects the same subject with
   * other seeds; 1 where no chance is involved. 0 for a check that passed.
   */
  readonly power: number;
  /** A rate that is published beside what it is nominally at most. */
  readonly rate?: { readonly nominal: number; readonly observed: number; readonly trials: number };
  readonly rows?: readonly VectorRow[];
  readonly points?: readonly Point[];
}

/** Seconds of one core, roughly: for the order of work and the time left. */
export type Cost = Readonly<Record<Effort, number>>;

/** A check of a subject: an estimator, a test, an interval, a sampler. */
export interface Check<Subject> {
  /** Unique among the checks of an estimator, e.g. `size/n=100`. */
  readonly id: string;
  readonly tier: 0 | 1 | 2;
  /** What is checked, in one sentence. */
  readonly what: string;
  /** Against what: a paper, a library with its version, an exact law. */
  readonly against: string;
  /** Whether chance can make it reject a right estimator: it then takes a share of the budget. */
  readonly statistical: boolean;
  /** Sample sizes that its success calibrates the estimator at. */
  readonly sampleSizes?: readonly number[];
  readonly cost: Cost;
  /** Only part of the full run. */
  readonly fullOnly?: boolean;
  run(subject: Subject, conditions: Conditions): Outcome | Promise<Outcome>;
}

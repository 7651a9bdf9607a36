/** What a claim finds in the records. @module */

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

/** Effects for the claim's rule, with what stands beside them. */
export interface Finding<Effects> {
  /** What the rule decides on. */
  readonly effects: Effects;
  /** Stands beside the verdict; decides nothing. */
  readonly evidence: readonly Evidence[];
  /** What was left out and why (missing data), for the report. */
  readonly caveats: readonly string[];
  /** By estimator: the sample sizes at which it was used, which its calibration must cover. */
  readonly sampleSizes: Readonly<Record<string, readonly number[]>>;
  /** Why nothing may be concluded although cells were run, e.g. that the task tells no methods apart. */
  readonly inadmissible?: string;
}

/** NIST's reference data sets for summary statistics, those that are defined by a rule. @module */
import reference from "../../src/stats/normality/fixtures/reference.json" with { type: "json" };
import type { Moments } from "../../src/stats/descriptive/central_sums.ts";
import { fixtureSample } from "./normality_samples.ts";
import type { Vector } from "./vector_check.ts";

/** What the vectors call. */
export interface MomentsSubject {
  moments(sample: Float64Array): Pick<Moments, "mean" | "variance" | "skewness" | "excessKurtosis">;
}

type Row = readonly [
  name: string,
  sample: Float64Array,
  mean: number,
  sd: number,
  toleranceOfMean: number,
  toleranceOfSd: number,
];

/** 1001 values: `base + .2`, then `base + .1` and `base + .3` in turns; sd .1 exactly. */
const alternating = (base: number, first: number) =>
  Float64Array.from(
    { length: 1001 },
    (_, i) => i === 0 ? base + first : base + (i % 2 ? first - 0.1 : first + 0.1),
  );

/** Tolerances: half a unit of the data's last decimal is lost where they are stored as doubles. */
const ROWS: readonly Row[] = [
  ["NumAcc1", Float64Array.of(10_000_001, 10_000_003, 10_000_002), 10_000_002, 1, 1e-15, 1e-15],
  ["NumAcc2", alternating(1, 0.2), 1.2, 0.1, 1e-15, 1e-13],
  ["NumAcc3", alternating(1_000_000, 0.2), 1_000_000.2, 0.1, 1e-15, 1e-9],
  ["NumAcc4", alternating(10_000_000, 0.2), 10_000_000.2, 0.1, 1e-15, 1e-7],
];

/** NIST StRD, summary statistics. */
export const NIST_VECTORS: readonly Vector<MomentsSubject>[] = ROWS.flatMap(
  ([name, sample, mean, sd, toleranceOfMean, toleranceOfSd]) => [
    {
      what: `${name}: mean`,
      source: "NIST StRD",
      expected: mean,
      compute: (subject: MomentsSubject) => subject.moments(sample).mean,
      tolerance: toleranceOfMean,
    },
    {
      what: `${name}: standard deviation`,
      source: "NIST StRD",
      expected: sd,
      compute: (subject: MomentsSubject) => Math.sqrt(subject.moments(sample).variance),
      tolerance: toleranceOfSd,
    },
  ],
);

const scipy = `scipy.stats.skew, kurtosis, SciPy ${reference.versions.scipy}`;

/** Skewness and kurtosis of the samples that SciPy saw. */
export const SHAPE_VECTORS: readonly Vector<MomentsSubject>[] = reference.rows
  // A large offset costs the reference itself half of its digits.
  .filter(({ law }) => law !== "offset")
  .flatMap(({ law, n, skewness, excessKurtosis }) => [
    {
      what: `skewness, ${law}, n = ${n}`,
      source: scipy,
      expected: skewness,
      compute: (subject: MomentsSubject) => subject.moments(fixtureSample(law, n)).skewness,
      tolerance: 1e-11,
      measure: "absolute" as const,
    },
    {
      what: `excess kurtosis, ${law}, n = ${n}`,
      source: scipy,
      expected: excessKurtosis,
      compute: (subject: MomentsSubject) => subject.moments(fixtureSample(law, n)).excessKurtosis,
      tolerance: 1e-11,
      measure: "absolute" as const,
    },
  ]);

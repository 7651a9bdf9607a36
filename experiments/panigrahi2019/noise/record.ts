/** What one cell produces. All of it survives JSON; missing numbers are `null`. @module */
import { z } from "zod";

const number = z.number();
const numberOrNone = number.nullable();
const count = z.int().nonnegative();
const share = number.min(0).max(1);

/** Families of directions that noise is projected on. */
export const Family = z.enum(["sphere", "low-rank", "coordinates", "eigenvectors"]);
/** A family of directions. */
export type Family = z.infer<typeof Family>;

/** Where in training: step 0, ⌈T/32⌉, T and 2T decide claims; ⌈T·2^−k⌉ dates the loss and decides nothing (ADDENDUM.md). */
export const Place = z.enum(["initial", "early", "late", "dating"]);
/** A place in training. */
export type Place = z.infer<typeof Place>;

/** Summary of n draws on D directions; shares are over directions at level .05. */
export const Aggregate = z.strictObject({
  acceptedShapiroWilk: share.nullable().describe(
    "share accepted by Shapiro–Wilk; null where n exceeds the test's range",
  ),
  acceptedAndersonDarling: share.describe(
    "share accepted by Anderson–Darling with the 1986 constants",
  ),
  acceptedAndersonDarling1974: share.describe(
    "the same with the 1974 table that SciPy used until 1.16, as papers of 2019 did",
  ),
  meanW: numberOrNone.describe("mean of W over directions; null where n exceeds the test's range"),
  meanAbsoluteSkewness: numberOrNone.describe(
    "over the directions that have noise; null where none has",
  ),
  meanExcessKurtosis: numberOrNone.describe("likewise"),
});
/** Summary of n draws. */
export type Aggregate = z.infer<typeof Aggregate>;

/** Noise of one batch size beside its Gaussian surrogate, both through the same code. */
export const SampleResult = z.strictObject({
  batchSize: count,
  draws: count.describe("number of minibatches, n"),
  replacement: z.boolean(),
  notYetPassing: share.nullable().describe(
    "share of the family's directions whose b*(n), from the exact cumulants, exceeds this batch size: of all of them, " +
      "also where P1n tests the first few alone; null without cumulants",
  ),
  noise: Aggregate,
  surrogate: Aggregate.describe("mean over the surrogate sets"),
});
/** Noise of one batch size. */
export type SampleResult = z.infer<typeof SampleResult>;

/** Standard deviation of the surrogate's W̄ between sets, at one n. */
export const SurrogateSpread = z.strictObject({
  draws: count,
  sets: count,
  sdMeanW: numberOrNone,
});
/** Spread of the surrogate. */
export type SurrogateSpread = z.infer<typeof SurrogateSpread>;

/** Quantiles over directions at 5, 25, 50, 75 and 95 %. */
export const Quantiles = z.tuple([number, number, number, number, number]).readonly();
/** Five quantiles. */
export type Quantiles = z.infer<typeof Quantiles>;

/** As {@linkcode Quantiles}; `null` stands for ∞, which JSON does not have: such a direction passes at no batch size. */
export const PassingQuantiles = z.tuple([
  numberOrNone,
  numberOrNone,
  numberOrNone,
  numberOrNone,
  numberOrNone,
]).readonly();
/** Five quantiles of b*. */
export type PassingQuantiles = z.infer<typeof PassingQuantiles>;

/** The batch size at which noise passes as Gaussian, b*(n). */
export const PassingBatchSize = z.strictObject({
  draws: count,
  byEither: PassingQuantiles,
  bySkewness: PassingQuantiles,
  byKurtosis: PassingQuantiles,
});
/** b*(n). */
export type PassingBatchSize = z.infer<typeof PassingBatchSize>;

/** One family of directions at one checkpoint. */
export const FamilyResult = z.strictObject({
  family: Family,
  directions: count,
  capture: z.string().describe("how the noise was captured, and why that way"),
  population: z.strictObject({ skewness: Quantiles, excessKurtosis: Quantiles }).nullable()
    .describe(
      "exact skewness γ and excess kurtosis κ of the per-example law, over the directions that have noise; null where " +
        "noise was resampled or none has",
    ),
  passing: z.array(PassingBatchSize).readonly(),
  samples: z.array(SampleResult).readonly(),
  spread: z.array(SurrogateSpread).readonly(),
});
/** One family at one checkpoint. */
export type FamilyResult = z.infer<typeof FamilyResult>;

/** One checkpoint. */
export const CheckpointResult = z.strictObject({
  step: count,
  place: Place,
  fraction: number.nonnegative().describe(
    "the step over T before it is rounded up: 0, 1/32, 1, 2, 2^−k",
  ),
  trainLoss: number,
  trainAccuracy: share,
  families: z.array(FamilyResult).readonly(),
});
/** One checkpoint. */
export type CheckpointResult = z.infer<typeof CheckpointResult>;

/** One training run and the noise along it. */
export const NoiseResult = z.strictObject({
  stepsToFit: count.describe(
    "T: the first step with a small enough loss and 100 % accuracy on the training set; where there is none, the last " +
      "step that was looked at, and no checkpoint is late",
  ),
  fitted: z.boolean(),
  testAccuracy: share,
  curve: z.array(z.tuple([number, number, number]).readonly()).readonly()
    .describe("rows of [step, training loss, training accuracy]"),
  checkpoints: z.array(CheckpointResult).readonly(),
});
/** What a cell produces. */
export type NoiseResult = z.infer<typeof NoiseResult>;

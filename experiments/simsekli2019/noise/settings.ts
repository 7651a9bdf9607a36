/** What a cell's numbers depend on, apart from its seed, data, engine and source (ADDENDUM.md). @module */
import { z } from "zod";
import { Setup } from "../setup/setup.ts";

const count = z.int().positive();
const counts = z.array(count).readonly();

/** Single coordinates over resampled minibatches. */
export const IterationSettings = z.strictObject({
  coordinates: count,
  draws: count.describe("minibatches, n"),
  batchSizes: counts,
  blockLengths: counts.describe("K₁ whose estimates the median is taken of"),
  permutations: count,
  surrogateSets: count,
});
/** Single coordinates over resampled minibatches. */
export type IterationSettings = z.infer<typeof IterationSettings>;

/** Norms of minibatch noise. */
export const NormSettings = z.strictObject({
  examples: count.describe("the first so many of the training set"),
  batchSize: count,
  fit: count.describe("norms that the laws are fitted to: the first so many"),
  test: count.describe("norms that they are compared with: the last so many"),
  draws: count.describe("norms drawn, at least fit + test"),
  gaussianDraws: count.describe("of the Gaussian law, which takes a product each"),
  lawDraws: count.describe("of the other laws"),
});
/** Norms of minibatch noise. */
export type NormSettings = z.infer<typeof NormSettings>;

/** A well driven by captured noise. */
export const WellSettings = z.strictObject({
  batchSize: count,
  pool: count.describe("minibatch means that the noise is drawn from"),
  contraction: z.number().positive().describe("κ: share of the way to the bottom of one step"),
  barriers: z.array(z.number().positive()).readonly().describe("B = 2H/ε²"),
  exits: count,
  longest: count.describe("steps; a longer path counts as that"),
});
/** A well driven by captured noise. */
export type WellSettings = z.infer<typeof WellSettings>;

/** Everything a cell's numbers depend on, apart from its seed, data, engine and source. */
export const NoiseSettings = z.strictObject({
  ...Setup.shape,
  earlySteps: z.array(z.int().nonnegative()).readonly(),
  middleSteps: z.array(z.int().nonnegative()).readonly(),
  cap: count.describe(
    "last step at which T, the first with 100 % training accuracy, is looked for",
  ),
  permutedTogether: count.describe(
    "minibatches whose entries are permuted together; all of them make one uniform permutation",
  ),
  batchSizes: counts.describe("of the pooled estimator at the last early step and at T"),
  minibatches: count.describe("drawn with replacement for them"),
  iterations: IterationSettings,
  norms: NormSettings,
  well: WellSettings,
});
/** Everything a cell's numbers depend on, apart from its seed, data, engine and source. */
export type NoiseSettings = z.infer<typeof NoiseSettings>;

/** What a cell of this study produces. @module */
import { z } from "zod";
import { PooledReading } from "../pooled/record.ts";

const number = z.number();
const count = z.int().nonnegative();

/** a, or i, at one minibatch size. */
const AtBatchSize = z.strictObject({ batchSize: count, inverse: number });

/** The iteration-wise tail index of single coordinates. */
export const IterationReading = z.strictObject({
  byBatchSize: z.array(AtBatchSize).readonly().describe("i(b): mean of 1/α̂ over coordinates"),
  surrogate: number.describe("i of Gaussian noise of the same full covariance"),
});
/** The iteration-wise tail index of single coordinates. */
export type IterationReading = z.infer<typeof IterationReading>;

/** Norms beside four laws. */
export const NormReading = z.strictObject({
  variance: number.describe(
    "V: of ln q, q the squared norm of minibatch noise, in the half that is fitted",
  ),
  gaussianVariance: number.describe("of ln q under Gaussian noise of the same full covariance"),
  stableIndex: number.describe("a₊ = α/2 of the stable law with variance V"),
  distance: z.strictObject({
    gaussian: number,
    stable: number,
    logNormal: number,
    elliptical: number.describe(
      "Gaussian noise times a stable radius, fitted to what V exceeds it by",
    ),
  }).describe("Kolmogorov–Smirnov distances of the other half to the laws"),
});
/** Norms beside four laws. */
export type NormReading = z.infer<typeof NormReading>;

/** Exits from wells under one noise. */
export const WellReading = z.strictObject({
  noise: z.enum(["random direction", "top eigenvector", "stable"]),
  alpha: number.nullable().describe("of stable noise: that of the random direction's noise"),
  byBarrier: z.array(
    z.strictObject({
      barrier: number.describe("B = 2H/ε²"),
      meanSteps: number,
      cut: count.describe("paths that were cut off"),
    }),
  ).readonly(),
});
/** Exits from wells under one noise. */
export type WellReading = z.infer<typeof WellReading>;

/** One checkpoint. */
export const CheckpointResult = z.strictObject({
  step: count,
  phase: z.enum(["early", "middle", "late"]),
  trainLoss: number,
  trainAccuracy: number,
  pooled: PooledReading,
  nonZero: number.describe("a without the dead parameters, K₁ unchanged"),
  surrogate: number.describe("a of Gaussian noise of the same full covariance"),
  permuted: number.describe("a of the same numbers in random order"),
  permutedExactly: z.boolean().describe("whether by one permutation of all of them"),
  coordinateMajor: number.nullable().describe(
    "a of the same numbers, parameter by parameter; null where the matrix is not held",
  ),
  test: number.describe("a on the test set"),
  byBatchSize: z.array(AtBatchSize).readonly().describe("a(b)"),
  iterations: IterationReading.nullable(),
  norms: NormReading.nullable(),
  wells: z.array(WellReading).readonly(),
});
/** One checkpoint. */
export type CheckpointResult = z.infer<typeof CheckpointResult>;

/** What a cell of this study produces. */
export const NoiseResult = z.strictObject({
  stepsToFit: count.describe("T: first step with 100 % training accuracy, or the last step"),
  fitted: z.boolean().describe("whether T was reached"),
  checkpoints: z.array(CheckpointResult).readonly(),
});
/** What a cell of this study produces. */
export type NoiseResult = z.infer<typeof NoiseResult>;

/** A net trained for some steps, and what the released estimator reads of its noise there: the cells of two studies. @module */
import { z } from "zod";
import { PooledReading } from "../pooled/record.ts";
import { Setup } from "./setup.ts";

/** Everything a cell's numbers depend on, apart from its seed, data, engine and source. */
export const TrainedSettings = z.strictObject({
  ...Setup.shape,
  steps: z.int().positive().describe("at which the noise is measured"),
  untilFitted: z.boolean().describe("stop at 100 % training accuracy, if that comes first"),
});
/** Everything a cell's numbers depend on, apart from its seed, data, engine and source. */
export type TrainedSettings = z.infer<typeof TrainedSettings>;

/** The pooled estimator at the end of training. */
export const TrainedResult = z.strictObject({
  step: z.int().nonnegative(),
  trainLoss: z.number(),
  trainAccuracy: z.number(),
  pooled: PooledReading,
  surrogate: z.number().describe("a of Gaussian noise of the same full covariance"),
});
/** The pooled estimator at the end of training. */
export type TrainedResult = z.infer<typeof TrainedResult>;

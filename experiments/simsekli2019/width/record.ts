/** What a cell of this study produces. @module */
import { z } from "zod";
import { PooledReading } from "../pooled/record.ts";

/** The pooled estimator at the end of training. */
export const WidthResult = z.strictObject({
  step: z.int().nonnegative(),
  trainLoss: z.number(),
  trainAccuracy: z.number(),
  pooled: PooledReading,
  surrogate: z.number().describe("a of Gaussian noise of the same full covariance"),
});
/** The pooled estimator at the end of training. */
export type WidthResult = z.infer<typeof WidthResult>;

/** Settings of a linear cell. @module */
import { z } from "zod";

/** One linear model, sampled by SGLD and S-SGLD. */
export const LinearSettings = z.strictObject({
  /** ρ in [0, 1): correlation of any two inputs. */
  correlation: z.number().min(0).lt(1),
  /** d, weights. */
  dimension: z.int().positive(),
  /** N, training pairs. */
  examples: z.int().positive(),
  /** M, groups: d for one a coordinate, fewer for a random balanced partition. */
  groups: z.int().positive(),
  /** T, steps of either sampler. */
  steps: z.int().positive(),
  /** Every so many steps a state enters the integrated autocorrelation times. */
  thinning: z.int().positive(),
  /** Every so many steps a state enters the predictive variances. */
  predictiveThinning: z.int().positive(),
  /** States that S-SGLD remembers. */
  memory: z.int().positive(),
  /** ε·λ_max(P). */
  relativeStep: z.number().positive(),
  /** Steps of S-SGLD after which its predictions are compared with SGLD's at M times as many. */
  predictionSteps: z.array(z.int().positive()).readonly(),
  testPairs: z.int().positive(),
});
/** One linear model, sampled by SGLD and S-SGLD. */
export type LinearSettings = z.infer<typeof LinearSettings>;

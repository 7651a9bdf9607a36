/** Predictions of both samplers at the same number of gradients. @module */
import { z } from "zod";

/** Log-likelihoods in nats per test point. */
export const Prediction = z.strictObject({
  /** Steps of S-SGLD; SGLD had M times as many. */
  structuredSteps: z.int().positive(),
  /** Gradients that either sampler had spent. */
  evaluations: z.int().positive(),
  sgld: z.number(),
  structured: z.number(),
});
/** Log-likelihoods in nats per test point. */
export type Prediction = z.infer<typeof Prediction>;

/** What a cell of the small net records. @module */
import { z } from "zod";
import { Prediction } from "../measures/prediction.ts";

/** Both samplers on one problem. */
export const BnnResult = z.strictObject({
  stepSize: z.number(),
  /** Largest eigenvalue of the Hessian of U at the MAP. */
  curvature: z.number(),
  /** U at the MAP. */
  mapEnergy: z.number(),
  predictions: z.array(Prediction).readonly(),
  /** Log-likelihood of the MAP weights alone. */
  map: z.number(),
  /** That of the states of Hamiltonian Monte Carlo, and how they came about. */
  reference: z.strictObject({
    logLikelihood: z.number(),
    accepted: z.number(),
    evaluations: z.int().positive(),
  }).nullable(),
});
/** Both samplers on one problem. */
export type BnnResult = z.infer<typeof BnnResult>;

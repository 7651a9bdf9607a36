/** What a linear cell records. @module */
import { z } from "zod";
import { Prediction } from "../measures/prediction.ts";

const Numbers = z.array(z.number()).readonly();

/** Variances of weights 1 and 2, and their covariance. */
const Pair = z.tuple([z.number(), z.number(), z.number()]).readonly();

/** One sampler's states. */
export const ChainMeasures = z.strictObject({
  /** Integrated autocorrelation time of every coordinate, in steps. */
  integratedTimes: Numbers,
  /** Coordinates whose thinned series holds fewer than 50 times: their time is too small. */
  unreliable: z.int().nonnegative(),
  /** ln(sample variance/exact) of every coordinate, over all steps. */
  logVarianceRatios: Numbers,
  /** Mean over test inputs of ln(variance of xᵀθ/exact). */
  logPredictiveRatio: z.number(),
  pair: Pair,
  /** (running mean − μ)/sd of weight 1 after `means.steps` steps. */
  runningMeans: Numbers,
});
/** One sampler's states. */
export type ChainMeasures = z.infer<typeof ChainMeasures>;

/** Both samplers on one posterior. */
export const LinearResult = z.strictObject({
  stepSize: z.number(),
  /** KL divergence of the mean-field solution to the posterior, in nats. */
  divergence: z.number(),
  /** Values of a series of integrated times. */
  seriesLength: z.int().positive(),
  sgld: ChainMeasures,
  structured: ChainMeasures,
  exactPair: Pair,
  runningSteps: z.array(z.int().positive()).readonly(),
  predictions: z.array(Prediction).readonly(),
  /** Log-likelihood of the MAP weights alone. */
  map: z.number(),
  /** That of the exact posterior. */
  exact: z.number(),
});
/** Both samplers on one posterior. */
export type LinearResult = z.infer<typeof LinearResult>;

/** What a cell of images records. @module */
import { z } from "zod";

const share = z.number().min(0).max(1);
const count = z.int().nonnegative();

/** How good predictions of test images are. */
export const Scores = z.strictObject({
  /** Mean ln probability of the label, in nats. */
  logLikelihood: z.number(),
  /** Share of images whose most probable class is their label. */
  accuracy: share,
  /** Expected calibration error, ten bins of confidence. */
  calibrationError: share,
});
/** How good predictions of test images are. */
export type Scores = z.infer<typeof Scores>;

/** Test images whose confidence, the probability of their most probable class, lies in one bin. */
export const ReliabilityBin = z.strictObject({
  images: count,
  correct: count,
  /** Mean confidence; null in an empty bin. */
  confidence: share.nullable(),
});
/** Test images of one bin. */
export type ReliabilityBin = z.infer<typeof ReliabilityBin>;

/** One sampler's states. */
export const SamplerMeasures = z.strictObject({
  /** `SGLD`, `S-SGLD` or `dropout S-SGLD`. */
  name: z.string(),
  /** Gradients that one step costs. */
  evaluationsPerStep: z.int().positive(),
  stepSize: z.number(),
  /** States that were kept, at equal distances. */
  kept: z.int().positive(),
  /** The mixture of the states kept so far. */
  mixtures: z.array(z.strictObject({ evaluations: z.int().positive(), scores: Scores })).readonly(),
  /** Means of the scores of all kept states, each by itself: what the released code reports. */
  single: Scores,
  /** The last mixture, bins of confidence 0 … .1, …, .9 … 1. */
  reliability: z.array(ReliabilityBin).length(10).readonly(),
  /** Autocorrelation of ln probability of the label, mean over test images, at lags 0, 1, … kept states. */
  autocorrelation: z.array(z.number()).readonly(),
  /** Of the mean over test images of ln probability of the label: rank-normalised, split in two halves. */
  effectiveSize: z.number(),
  /** Split R̂ of the same series, rank-normalised. */
  splitRhat: z.number(),
});
/** One sampler's states. */
export type SamplerMeasures = z.infer<typeof SamplerMeasures>;

/** All samplers on one problem. */
export const ImagesResult = z.strictObject({
  /** Largest eigenvalue of the Hessian of U at the start; null where the rule does not ask for it. */
  curvature: z.number().nullable(),
  /** The start alone. */
  start: Scores,
  samplers: z.array(SamplerMeasures).readonly(),
});
/** All samplers on one problem. */
export type ImagesResult = z.infer<typeof ImagesResult>;

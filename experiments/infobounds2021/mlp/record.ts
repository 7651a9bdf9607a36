/** What one cell produces. @module */
import { z } from "zod";

const number = z.number();
const positive = number.min(0);

/** What a step of the path says, measured at the parameters before it. */
export const StepStatistics = z.strictObject({
  step: z.int().min(0),
  variance: positive.describe("V: mean of ‖g_B − ḡ‖² over minibatches"),
  varianceError: positive.describe("its standard error"),
  exactVariance: positive.describe(
    "V without Monte Carlo over minibatches: tr Σ_S/b + ‖∇L_S − ḡ‖²",
  ),
  empiricalTrace: positive.describe("tr Σ_S of single examples about the training set's gradient"),
  populationTrace: positive.describe("the same of fresh examples about theirs"),
  sensitivity: z.array(positive).readonly().describe("Γ by σ"),
  sensitivityError: z.array(positive).readonly().describe("their standard errors"),
});
/** Statistics of a step. */
export type StepStatistics = z.infer<typeof StepStatistics>;

/** The bound at one σ, term by term, in units of the clipped loss. */
export const MlpTerms = z.strictObject({
  sigma: number.positive(),
  neu: positive.describe("first term of Neu et al. with the constant 2R²"),
  smoothing: positive.describe("Δ"),
  smoothingError: positive.describe("standard error over draws of what Δ is the absolute value of"),
});
/** The bound at one σ. */
export type MlpTerms = z.infer<typeof MlpTerms>;

/** One training run. */
export const MlpResult = z.strictObject({
  steps: z.int().positive().describe("T"),
  trainAccuracy: number.min(0).max(1).describe("on the noisy labels, at the end"),
  empiricalRisk: positive.describe("clipped loss on the training set, at the end"),
  populationRisk: positive.describe("the same on fresh examples"),
  gap: number.describe("their difference: the generalisation gap"),
  path: z.array(StepStatistics).readonly(),
  terms: z.array(MlpTerms).readonly(),
});
/** One training run. */
export type MlpResult = z.infer<typeof MlpResult>;

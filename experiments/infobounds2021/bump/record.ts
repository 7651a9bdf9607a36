/** What one cell produces. @module */
import { z } from "zod";

const number = z.number();
const positive = number.min(0);

/** The bounds at one σ, term by term, in units of the loss. */
export const BumpTerms = z.strictObject({
  sigma: number.positive(),
  neu: positive.describe("first term of Neu et al. with the constant 2R²"),
  neuPublished: positive.describe("the same with 4R²"),
  direct: positive.describe("the 2R² form before V and Γ are split"),
  wangMao: positive.describe("first term of Wang and Mao, logarithmic"),
  wangMaoLinear: positive.describe("the same, linear"),
  smoothing: positive.describe("Δ"),
  smoothingError: positive.describe("standard error over runs of what Δ is the absolute value of"),
  sensitivity: positive.describe("Γ, mean over steps"),
});
/** The bounds at one σ. */
export type BumpTerms = z.infer<typeof BumpTerms>;

/** Expectations over the runs of a cell. */
export const BumpResult = z.strictObject({
  gap: number.describe("population minus empirical risk at the last parameters, mean over runs"),
  gapError: positive.describe("its standard error over runs"),
  populationRisk: number,
  variance: positive.describe("V, about the population gradient, mean over steps"),
  pathVariance: positive.describe("V′, about the mean gradient over runs, mean over steps"),
  terms: z.array(BumpTerms).readonly(),
});
/** What one cell produces. */
export type BumpResult = z.infer<typeof BumpResult>;

/** What a cell of this study produces. @module */
import { z } from "zod";
import { FamilyName } from "../repeated/family.ts";

const number = z.number();
const numbers = z.array(number).readonly();

/** A fitted stable law. */
export const StableIndex = z.strictObject({
  alpha: number,
  beta: number,
  converged: z.boolean().describe("whether the numbers are an estimate"),
});
/** A fitted stable law. */
export type StableIndex = z.infer<typeof StableIndex>;

/** What the estimators say of one column. */
export const ColumnFits = z.strictObject({
  hill: number.nullable().describe(
    "1/α̂ of the largest absolute values; null where they are not all above 0",
  ),
  quantiles: StableIndex.nullable().describe(
    "McCulloch; null where the middle half of the values is one number",
  ),
  likelihood: StableIndex.nullable().describe("maximum likelihood; null likewise"),
  maxToSum: z.strictObject({
    second: number.describe("largest square over the sum of squares"),
    fourth: number.describe("the same of fourth powers"),
  }).nullable().describe("null where all values are one number"),
});
/** What the estimators say of one column. */
export type ColumnFits = z.infer<typeof ColumnFits>;

/** One noise along one family. */
export const TailReading = z.strictObject({
  batchSize: z.int().positive().nullable().describe(
    "null: Gaussian noise of the same full covariance, whose law does not depend on it",
  ),
  cumulants: z.strictObject({ skewness: numbers, excessKurtosis: numbers }).nullable().describe(
    "exact, column by column; null for the surrogate, whose are 0",
  ),
  columns: z.array(ColumnFits).readonly(),
});
/** One noise along one family. */
export type TailReading = z.infer<typeof TailReading>;

/** What a cell of this study produces. */
export const TailResult = z.strictObject({
  stepsToFit: z.int().nonnegative().nullable(),
  moments: z.array(z.strictObject({
    when: z.string().describe("the step, or T"),
    step: z.int().nonnegative(),
    trainLoss: number,
    trainAccuracy: number,
    families: z.array(z.strictObject({
      family: FamilyName,
      readings: z.array(TailReading).readonly(),
    })).readonly(),
  })).readonly(),
});
/** What a cell of this study produces. */
export type TailResult = z.infer<typeof TailResult>;

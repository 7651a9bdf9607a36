/** What a cell of this study produces. @module */
import { z } from "zod";
import { FamilyName } from "../repeated/family.ts";

const number = z.number();

/** The iteration-wise tail index along one family. */
export const CorrectedReading = z.strictObject({
  family: FamilyName,
  columns: z.int().positive(),
  inverse: number.describe("mean of 1/α̂ over the family"),
  spread: number.describe("standard deviation of 1/α̂ over the family"),
  zeroShare: number.describe("share of exact zeros, which are left out"),
  surrogate: number.describe("mean of 1/α̂ of Gaussian noise of the same full covariance"),
});
/** The iteration-wise tail index along one family. */
export type CorrectedReading = z.infer<typeof CorrectedReading>;

/** What a cell of this study produces. */
export const CorrectedResult = z.strictObject({
  stepsToFit: z.int().nonnegative().nullable().describe(
    "T, or the last step; null where T was not looked for",
  ),
  moments: z.array(z.strictObject({
    when: z.string().describe("the step, or T or 2T"),
    step: z.int().nonnegative(),
    trainLoss: number,
    trainAccuracy: number,
    readings: z.array(CorrectedReading).readonly(),
  })).readonly(),
});
/** What a cell of this study produces. */
export type CorrectedResult = z.infer<typeof CorrectedResult>;

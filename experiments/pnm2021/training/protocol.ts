/** What the three arms of a training share: everything but the update. @module */
import { z } from "zod";

/** The part of a cell's settings that every training study has (ADDENDUM.md). */
export const Protocol = z.strictObject({
  learningRate: z.number().positive().describe(
    "η: momentum SGD's; PNM takes ten times as much, the matched arm 1/√5 of it",
  ),
  weightDecay: z.number().nonnegative().describe("the matched arm takes √5 times as much"),
  batchSize: z.int().positive(),
  epochs: z.int().positive().multipleOf(5).describe(
    "E; the rate falls to a tenth at epochs .4E and .8E",
  ),
  labelNoise: z.number().min(0).max(1).describe(
    "probability that a training label becomes one of the others",
  ),
  trainExamples: z.int().positive(),
  testExamples: z.int().positive(),
});
/** What the arms share. */
export type Protocol = z.infer<typeof Protocol>;

/** What a training cell produces: the course of every arm. @module */
import { z } from "zod";

const perEpoch = z.array(z.number()).readonly();

/** One arm, epoch by epoch. */
export const Course = z.strictObject({
  testErrors: perEpoch.describe("% of the test examples, after epochs 1 … E"),
  trainingErrors: perEpoch.describe(
    "% of the training examples, by the labels trained on; likewise",
  ),
  trainingLosses: perEpoch.describe("mean loss on the training examples, likewise"),
});
/** One arm, epoch by epoch. */
export type Course = z.infer<typeof Course>;

/** The arms, from the same weights on the same minibatches. */
export const TrainedArms = z.strictObject({
  pnm: Course.describe("PNM at 10·η"),
  sgdm: Course.describe("momentum SGD at η: the paper's pairing"),
  matched: Course.describe("momentum SGD at η/√5 with √5 times the decay"),
});
/** The arms of a cell. */
export type TrainedArms = z.infer<typeof TrainedArms>;

/** What a cell's numbers depend on, apart from its seed and source (ADDENDUM.md). @module */
import { z } from "zod";
import { Protocol } from "../runs/protocol.ts";

const count = z.int().positive();

/** Gaussian clusters, and a net with one hidden layer. */
export const TrainingSettings = z.strictObject({
  task: z.strictObject({
    training: count.describe("training examples"),
    test: count.describe("test examples, their labels clean"),
    labelNoise: z.number().min(0).max(1).describe(
      "probability that a training label is drawn anew from all classes",
    ),
    hidden: count.describe("hidden units, ReLU, biases in both layers"),
  }),
  protocol: Protocol,
});
/** Settings of a cell. */
export type TrainingSettings = z.infer<typeof TrainingSettings>;

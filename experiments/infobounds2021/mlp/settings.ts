/** What a cell's numbers depend on, apart from its seed, data, engine and source (ADDENDUM.md). @module */
import { z } from "zod";

const count = z.int().positive();

/** A small net on noisy labels. */
export const MlpSettings = z.strictObject({
  data: z.enum(["clusters", "mnist"]).describe(
    "clusters are drawn by the seed, as many as asked for; of mnist the test images stand in for fresh examples",
  ),
  examples: count.describe("n, training examples"),
  width: count.describe("hidden units"),
  labelNoise: z.number().min(0).max(1).describe(
    "probability that a label is drawn anew from all classes, in training and fresh examples alike",
  ),
  batchSize: count,
  learningRate: z.number().positive(),
  epochs: count.describe("T = ⌊epochs · n/b⌋ steps with replacement"),
  ceiling: z.number().positive().describe("at which the bound's loss is cut off; R is half of it"),
  sigmas: z.array(z.number().positive()).readonly(),
  checkpoints: z.int().min(2).describe("steps ⌊linspace(0, T − 1)⌋ at which V and Γ are measured"),
  gradientExamples: count.describe("fresh examples whose mean gradient stands for ḡ"),
  riskExamples: count.describe("fresh examples whose mean loss stands for the population risk"),
  minibatches: z.int().min(2).describe("that V is averaged over"),
  sensitivityDraws: z.int().min(2).describe("of the virtual noise that Γ is averaged over"),
  smoothingDraws: z.int().min(2).describe("likewise Δ"),
});
/** Settings of a cell. */
export type MlpSettings = z.infer<typeof MlpSettings>;

/** What an injection cell produces. @module */
import { z } from "zod";

/** One arm at the step where its training loss first was low enough; scores are null where that never happened. */
const arm = z.strictObject({
  /** Standard deviation of the noise added to every entry of the gradient, in σ_m; 0 for the arms without. */
  scale: z.number().min(0),
  batchSize: z.int().min(1),
  /** Null where the arm is out. */
  steps: z.int().min(0).nullable(),
  /** Nats, at that step (at the last look where the arm is out; null where it ceased to be finite). */
  trainLoss: z.number().nullable(),
  /** Shares of right answers. */
  validationAccuracy: z.number().min(0).max(1).nullable(),
  testAccuracy: z.number().min(0).max(1).nullable(),
});

/** What one cell found. */
export const injectionResult = z.strictObject({
  /** Standard deviation of small-batch noise a parameter, σ_m = √(tr Σ/(b·d)). */
  sigma: z.number().positive(),
  /** The small batch, the large one, then the noise arms in the order of the scales. */
  arms: z.array(arm).min(3),
});

/** What one cell found. */
export type InjectionResult = z.infer<typeof injectionResult>;

/** One arm of it. */
export type InjectionArm = InjectionResult["arms"][number];

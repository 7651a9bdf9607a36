/** What a cell's numbers depend on, apart from its seed and source (ADDENDUM.md). @module */
import { z } from "zod";

/** One-pass SGD on the bounded bump 1 − exp(−‖w − z‖²/2), Z ~ N(0, I_d). */
export const BumpSettings = z.strictObject({
  dimension: z.int().positive().describe("d"),
  examples: z.int().positive().describe(
    "n; each is seen once, so that n is also the number of steps",
  ),
  learningRate: z.number().positive(),
  distance: z.number().describe("w starts at (distance, 0, …, 0)"),
  runs: z.int().min(2).describe("over which expectations are taken"),
  sigmas: z.array(z.number().positive()).readonly().describe(
    "standard deviation of the virtual noise of a step, the same at every step",
  ),
});
/** Settings of a cell. */
export type BumpSettings = z.infer<typeof BumpSettings>;

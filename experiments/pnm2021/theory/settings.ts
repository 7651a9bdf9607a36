/** What a cell of `theory` depends on, apart from its seed and source. @module */
import { z } from "zod";

const count = z.int().positive();
const rate = z.number().positive();

/** How much of each part of the theory is simulated (ADDENDUM.md). */
export const TheorySettings = z.strictObject({
  learningRate: rate.describe("η of the stationary variance that PNM-3 and PNM-3d read; h = 1"),
  warmUp: count.describe("steps before the mean square is taken"),
  steps: count.describe("steps of the mean square"),
  furtherRates: z.array(rate).readonly().describe("η·h of the chart alone"),
  covarianceSteps: count.describe("draws behind the autocovariances"),
  pairs: count.describe("pairs of b1 and b0 at the stability edge"),
  edgeSteps: count.describe("longest run at the edge"),
  mapShares: z.array(rate).readonly().describe("further multiples of the edge, for the chart"),
  mapSteps: count.describe("longest run there"),
  gradients: count.describe("given gradients under heavy-ball momentum and PNM"),
});
/** Settings of a cell. */
export type TheorySettings = z.infer<typeof TheorySettings>;

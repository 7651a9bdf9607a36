/** What a cell's numbers depend on, apart from its seed, data, engine and source (ADDENDUM.md). @module */
import { z } from "zod";
import { FamilySizes } from "../repeated/family.ts";
import { RepeatedSettings } from "../repeated/settings.ts";

const count = z.int().positive();

/** Everything a cell's numbers depend on, apart from its seed, data, engine and source. */
export const TailSettings = z.strictObject({
  ...RepeatedSettings.shape,
  families: FamilySizes,
  draws: count.describe("minibatches, with replacement, and rows of the surrogate"),
  batchSizes: z.array(count).readonly(),
  hillShare: z.number().positive().max(0.5).describe(
    "share of the absolute values that Hill's estimator reads: the largest",
  ),
});
/** Everything a cell's numbers depend on, apart from its seed, data, engine and source. */
export type TailSettings = z.infer<typeof TailSettings>;

/** What a cell's numbers depend on, apart from its seed, data, engine and source (ADDENDUM.md). @module */
import { z } from "zod";
import { FamilySizes } from "../repeated/family.ts";
import { RepeatedSettings } from "../repeated/settings.ts";

const count = z.int().positive();

/** Everything a cell's numbers depend on, apart from its seed, data, engine and source. */
export const CorrectedSettings = z.strictObject({
  ...RepeatedSettings.shape,
  families: FamilySizes,
  draws: count.describe("minibatches of the training's size, with replacement"),
  blockLengths: z.array(count).readonly().describe("K₁ whose estimates the median is taken of"),
  permutations: count,
  surrogateSets: count,
});
/** Everything a cell's numbers depend on, apart from its seed, data, engine and source. */
export type CorrectedSettings = z.infer<typeof CorrectedSettings>;

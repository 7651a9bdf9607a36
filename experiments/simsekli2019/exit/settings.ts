/** What the exit times depend on, apart from the seed. @module */
import { z } from "zod";

const positive = z.number().positive();
const positives = z.array(positive).readonly();
const count = z.int().positive();

/** Wells of one dimension under Lévy noise. */
export const LevySettings = z.strictObject({
  alpha: positive,
  epsilon: positive,
  exits: count,
  widths: positives.describe("a, at height 1"),
  heights: positives.describe("H, at width 1"),
});
/** Wells of one dimension under Lévy noise. */
export type LevySettings = z.infer<typeof LevySettings>;

/** Everything a cell's numbers depend on, apart from seed and source. */
export const ExitSettings = z.strictObject({
  levyContraction: positive.describe("κ: share of the way to the bottom that one step goes"),
  levy: z.array(LevySettings).readonly(),
  brownianContraction: positive,
  barriers: positives.describe("B = 2H/ε²"),
  brownianExits: count,
  walk: z.strictObject({
    epsilon: positive,
    sigma: positive,
    dimensions: z.array(count).readonly(),
    edge: positive,
    fine: positive.describe("step η of the discretisation that stands for continuous time"),
    coarse: positives.describe("steps η, whole multiples of the fine one"),
    paths: z.array(z.strictObject({ alpha: positive, count })).readonly(),
  }),
});
/** Everything a cell's numbers depend on, apart from seed and source. */
export type ExitSettings = z.infer<typeof ExitSettings>;

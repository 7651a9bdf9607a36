/** What a cell's numbers depend on, apart from its seed, data, engine and source. @module */
import { z } from "zod";
import { TrainingSettings } from "../../panigrahi2019/noise/settings.ts";

const count = z.int().positive();

/** Settings of a cell: a training run of panigrahi2019, and what is asked of its noise. */
export const JointSettings = z.strictObject({
  ...TrainingSettings.shape,
  components: count.describe(
    "number of eigenvectors, k: found on one half of the examples, noise drawn from the other",
  ),
  draws: count.describe("minibatches that find the map; as many more are tested"),
  batchSizes: z.array(count).readonly().describe("at the late checkpoints"),
  gaussianSets: count.describe("sets of Gaussian vectors, the null of every statistic"),
  search: z.strictObject({
    batchSize: count,
    splits: count.describe("random splits of the vectors into halves"),
    surrogateSets: count,
  }),
});
/** Settings of a cell. */
export type JointSettings = z.infer<typeof JointSettings>;

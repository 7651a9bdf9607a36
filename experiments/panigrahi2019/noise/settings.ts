/** What a cell's numbers depend on, apart from its seed, data, engine and source (ADDENDUM.md). @module */
import { z } from "zod";
import { Family, Phase } from "./record.ts";

const counts = z.array(z.int().positive()).readonly();
const count = z.int().positive();

/** A fully connected net without biases, as in the authors' code, or a convolutional one. */
export const Net = z.union([
  z.strictObject({
    name: z.string(),
    width: count,
    depth: count.describe("number of linear layers"),
  }),
  z.strictObject({ name: z.string(), architecture: z.enum(["lenet", "resnet-20"]) }),
]);
/** A net. */
export type Net = z.infer<typeof Net>;

/** A data set, cut to `size` training examples by the seed. */
export const DataSet = z.strictObject({
  name: z.string(),
  id: z.string().describe("on the command line, e.g. mnist"),
  size: count,
});
/** A data set. */
export type DataSet = z.infer<typeof DataSet>;

/** What is measured for one family of directions. */
export const FamilySettings = z.strictObject({
  family: Family,
  directions: count.describe("number of directions, D"),
  rank: count.exactOptional().describe("Kronecker terms of a low-rank Gaussian direction"),
  batchSizes: counts.describe("batch sizes at n = draws"),
  phases: z.array(Phase).readonly(),
});
/** Settings of one family of directions. */
export type FamilySettings = z.infer<typeof FamilySettings>;

/** M1 and P7i: noise as a vector, on the leading eigenvectors of its covariance. */
export const JointSettings = z.strictObject({
  components: count.describe(
    "number of eigenvectors, k: found on one half of the examples, noise drawn from the other",
  ),
  draws: count.describe("minibatches that find map and direction; as many more are tested"),
  batchSize: count,
  surrogateSets: count.describe(
    "Gaussian surrogates per checkpoint: with all checkpoints of a seed, the null of every statistic",
  ),
  searchedSets: count.describe("how many of them are searched for a direction, too"),
});
/** Settings of noise as a vector. */
export type JointSettings = z.infer<typeof JointSettings>;

/** P1n: more draws, on fewer directions, at the first and the last early checkpoint. */
export const ManyDraws = z.strictObject({
  directions: count,
  shapiroWilk: count,
  andersonDarling: count,
  batchSizes: counts,
});
/** Settings of P1n. */
export type ManyDraws = z.infer<typeof ManyDraws>;

/** Everything a cell's numbers depend on, apart from its seed, data, engine and source. */
export const NoiseSettings = z.strictObject({
  net: Net,
  data: DataSet,
  learningRate: z.number().positive(),
  trainingBatch: count,
  maximumSteps: count,
  testExamples: count.exactOptional().describe(
    "test images that checkpoints are evaluated on: the first so many; all unless given",
  ),
  draws: count.describe("number of minibatches drawn per checkpoint, n"),
  surrogateSets: count,
  families: z.array(FamilySettings).readonly(),
  manyDraws: ManyDraws.nullable(),
  joint: JointSettings.nullable().describe(
    "at the early checkpoints; null where the cell has no part in M1 and P7i",
  ),
  checkpointBase: count.describe("early checkpoints: steps 0, 1, base, base², … up to T/20"),
});
/** Settings of a cell. */
export type NoiseSettings = z.infer<typeof NoiseSettings>;

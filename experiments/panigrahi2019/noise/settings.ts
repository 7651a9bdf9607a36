/** What a cell's numbers depend on, apart from its seed, data, engine and source (ADDENDUM.md). @module */
import { z } from "zod";
import { Family, Place } from "./record.ts";

const count = z.int().positive();
const counts = z.array(count).readonly();

/** A fully connected net without biases, as in the authors' code, or a convolutional one. */
export const Net = z.union([
  z.strictObject({
    name: z.string(),
    width: count,
    depth: count.describe("number of linear layers"),
  }),
  z.strictObject({ name: z.string(), architecture: z.enum(["lenet", "alexnet-64", "resnet-20"]) }),
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

/** What is measured for one family of directions, and where. */
export const FamilySettings = z.strictObject({
  family: Family,
  directions: count.describe("number of directions, D"),
  rank: count.exactOptional().describe("Kronecker terms of a low-rank Gaussian direction"),
  road: z.enum(["direct", "gram"]).exactOptional().describe(
    "dense directions drawn once and projected on (unless given), or their law from the Gram matrix, drawn anew at every " +
      "checkpoint",
  ),
  batchSizes: counts.describe("batch sizes at n = draws, drawn with replacement"),
  surrogateSets: count,
  places: z.array(Place).readonly(),
});
/** Settings of one family of directions. */
export type FamilySettings = z.infer<typeof FamilySettings>;

/** P1n: more draws, on fewer directions, at the initial and the early checkpoint. */
const ManyDraws = z.strictObject({
  directions: count,
  shapiroWilk: count,
  andersonDarling: count,
  batchSizes: counts,
});
/** Settings of P1n. */
type ManyDraws = z.infer<typeof ManyDraws>;

/** How a net is trained, and when it counts as fitted. */
export const TrainingSettings = z.strictObject({
  net: Net,
  data: DataSet,
  learningRate: z.number().positive(),
  trainingBatch: count,
  fitLoss: z.number().positive().describe(
    "T is the first step with at most this loss, in nats, on the whole training set, and all of it classified correctly",
  ),
  maximumSteps: count.describe("steps within which T is searched"),
});
/** How a net is trained. */
export type TrainingSettings = z.infer<typeof TrainingSettings>;

/** Everything a cell's numbers depend on, apart from its seed, data, engine and source. */
export const NoiseSettings = z.strictObject({
  ...TrainingSettings.shape,
  testExamples: count.exactOptional().describe(
    "test images that the last parameters are evaluated on: the first so many; all unless given",
  ),
  datingPowers: counts.describe("k of the checkpoints ⌈T·2^−k⌉ that date the loss of Gaussianity"),
  draws: count.describe("number of minibatches drawn per checkpoint, n"),
  families: z.array(FamilySettings).readonly(),
  withoutReplacement: counts.describe(
    "batch sizes drawn without replacement, too, late, on dense directions",
  ),
  manyDraws: ManyDraws.nullable(),
});
/** Settings of a cell. */
export type NoiseSettings = z.infer<typeof NoiseSettings>;

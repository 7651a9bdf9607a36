/** What the studies of this paper that train a net share: net, data, learning rate, minibatch. @module */
import { z } from "zod";

const count = z.int().positive();

/** A fully connected net of the released code, or its AlexNet. */
const Net = z.union([
  z.strictObject({
    name: z.string(),
    width: count,
    depth: count.describe("number of linear layers"),
  }),
  z.strictObject({ name: z.string(), channels: count.describe("of AlexNet's convolutions") }),
]);
/** A net. */
export type Net = z.infer<typeof Net>;

/** A data set, cut to `size` training and `testSize` test examples by the seed. */
const DataSet = z.strictObject({
  id: z.string().describe("on the command line, e.g. mnist"),
  size: count,
  testSize: count.exactOptional().describe("all, unless given"),
});
/** A data set. */
export type DataSet = z.infer<typeof DataSet>;

/** What is trained, and how. */
export const Setup = z.strictObject({
  net: Net,
  data: DataSet,
  loss: z.enum(["cross-entropy", "linear-hinge"]),
  learningRate: z.number().positive(),
  batchSize: count.describe("of training and of the pooled estimator's disjoint minibatches"),
  rows: z.enum(["held", "streamed"]).describe(
    "whether the minibatches × parameters matrix is held, or computed again for each pass",
  ),
});
/** What is trained, and how. */
export type Setup = z.infer<typeof Setup>;

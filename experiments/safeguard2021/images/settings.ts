/** What a cell's numbers depend on, apart from its seed, data, engine and source (ADDENDUM.md). @module */
import { z } from "zod";
import { Protocol } from "../runs/protocol.ts";

const count = z.int().positive();

/** A data set of images, and a net. */
export const ImageSettings = z.strictObject({
  data: z.strictObject({
    id: z.string().describe("on the command line, e.g. cifar-10"),
    training: count.describe("training examples, drawn by the seed"),
    test: count,
  }),
  net: z.enum(["resnet-20", "lenet"]),
  protocol: Protocol,
});
/** Settings of a cell. */
export type ImageSettings = z.infer<typeof ImageSettings>;

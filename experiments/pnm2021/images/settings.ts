/** What a cell of `images` depends on, apart from its seed, data, engine and source. @module */
import { z } from "zod";
import { Protocol } from "../training/protocol.ts";

/** Part of a data set of images, a net of one hidden layer. */
export const ImagesSettings = Protocol.extend({
  data: z.enum(["mnist", "fashion-mnist"]),
  width: z.int().positive().describe("units of the hidden layer"),
});
/** Settings of a cell. */
export type ImagesSettings = z.infer<typeof ImagesSettings>;

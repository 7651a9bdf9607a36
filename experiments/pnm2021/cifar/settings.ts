/** What a cell of `cifar` depends on, apart from its seed, data, engine and source. @module */
import { z } from "zod";
import { Protocol } from "../training/protocol.ts";

/** CIFAR-10 by a net of the paper, cropped and mirrored at random. */
export const CifarSettings = Protocol.extend({
  net: z.enum(["resnet-18", "vgg-16"]),
  batchNorm: z.boolean(),
});
/** Settings of a cell. */
export type CifarSettings = z.infer<typeof CifarSettings>;

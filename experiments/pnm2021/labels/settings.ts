/** What a cell of `labels` depends on, apart from its seed, engine and source. @module */
import { z } from "zod";
import { Protocol } from "../training/protocol.ts";

/** Generated clusters, a net of one hidden layer. */
export const LabelsSettings = Protocol.extend({
  width: z.int().positive().describe("units of the hidden layer"),
});
/** Settings of a cell. */
export type LabelsSettings = z.infer<typeof LabelsSettings>;

/** What a cell's numbers depend on, apart from its seed, data, engine and source. @module */
import { z } from "zod";
import { Setup } from "../setup/setup.ts";

/** Everything a cell's numbers depend on, apart from its seed, data, engine and source. */
export const WidthSettings = z.strictObject({
  ...Setup.shape,
  steps: z.int().positive().describe("at which the noise is measured"),
  untilFitted: z.boolean().describe("stop at 100 % training accuracy, if that comes first"),
});
/** Everything a cell's numbers depend on, apart from its seed, data, engine and source. */
export type WidthSettings = z.infer<typeof WidthSettings>;

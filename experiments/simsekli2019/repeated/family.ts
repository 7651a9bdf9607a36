/** What noise is looked at along, in the studies of evidence. @module */
import { z } from "zod";

/** What noise is looked at along. */
export const FamilyName = z.enum(["coordinates", "random directions"]);
/** What noise is looked at along. */
export type FamilyName = z.infer<typeof FamilyName>;

/** How many of each. */
export const FamilySizes = z.strictObject({
  coordinates: z.int().positive().describe("drawn among those whose derivative differs"),
  directions: z.int().positive().describe("dense, uniform on the sphere"),
});
/** How many of each. */
export type FamilySizes = z.infer<typeof FamilySizes>;

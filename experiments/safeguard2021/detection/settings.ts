/** Which pure-noise settings a cell tries. @module */
import { z } from "zod";

const count = z.int().positive();

/** Every group of workers with every z. */
export const DetectionSettings = z.strictObject({
  dimension: count.describe("entries of a gradient, N(0, I)"),
  groups: z.array(z.strictObject({ honest: count, byzantine: count })).readonly(),
  z: z.array(z.number().positive()).readonly().describe("attackers send mean − z·sd"),
});
/** Settings of a cell. */
export type DetectionSettings = z.infer<typeof DetectionSettings>;

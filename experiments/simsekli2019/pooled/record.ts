/** What the pooled estimator says of one noise matrix. @module */
import { z } from "zod";

const number = z.number();
const count = z.int().nonnegative();

/** As released, and what it is made of. */
export const PooledReading = z.strictObject({
  inverse: number.describe("a = 1/α̂ as the released code computes it"),
  observations: count.describe("P·M"),
  blockLength: count.describe("K₁"),
  deadShare: number.describe("z: share of parameters whose noise is zero in every minibatch"),
  zeroShare: number.describe("share of exact zeros among all entries"),
  diagonal: number.describe(
    "a that independent Gaussian parameters with these scales and zeros would have, by formula",
  ),
});
/** As released, and what it is made of. */
export type PooledReading = z.infer<typeof PooledReading>;

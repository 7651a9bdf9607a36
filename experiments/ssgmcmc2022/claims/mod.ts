/** The claims of Structured SG-MCMC (ADDENDUM.md). @module */
import type { Claim } from "../../../src/claims/claim.ts";
import { sm3 } from "./dropout.ts";
import { sm1, sm1c, sm1h } from "./mixing.ts";
import { sm2, sm2n } from "./predictions.ts";
import { sm4, sm4p } from "./released_rule.ts";
import { sm1p, sm1v } from "./variances.ts";

/** In the order of the report. */
export const claims: readonly Claim[] = [
  sm1,
  sm1h,
  sm1c,
  sm1v,
  sm1p,
  sm2,
  sm2n,
  sm3,
  sm4,
  sm4p,
];

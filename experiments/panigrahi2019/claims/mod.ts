/** The claims of Panigrahi et al. 2019 (ADDENDUM.md). @module */
import type { Claim } from "../../../src/claims/claim.ts";
import { p1, p4e, p4l, p5 } from "./batch_sizes.ts";
import { p1n } from "./p1n.ts";
import { p2 } from "./p2.ts";
import { p3 } from "./p3.ts";
import { p7c, p7e, p7i } from "./p7.ts";
import { p8 } from "./p8.ts";

/** In the order of the report. */
export const claims: readonly Claim[] = [p1, p1n, p2, p3, p4e, p4l, p5, p7c, p7e, p7i, p8];

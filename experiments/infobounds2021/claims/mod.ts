/** The claims about information-theoretic bounds (ADDENDUM.md). @module */
import type { Claim } from "../../../src/claims/claim.ts";
import { ib1 } from "./ib1.ts";
import { ib1o } from "./ib1o.ts";
import { ib2, ib2f } from "./ib2.ts";
import { ib3 } from "./ib3.ts";
import { ib4 } from "./ib4.ts";

/** In the order of the report. */
export const claims: readonly Claim[] = [ib1, ib1o, ib2, ib2f, ib3, ib4];

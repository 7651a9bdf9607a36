/** The claims of Panigrahi et al. 2019 (ADDENDUM.md). @module */
import type { Claim } from "../../../src/claims/claim.ts";
import { p7c, p7e } from "./directions.ts";
import { p1, p1n, p2 } from "./large_batches.ts";
import { p6 } from "./p6.ts";
import { p8 } from "./p8.ts";
import { p3, p4e, p4l, p5 } from "./small_and_late.ts";

/** In the order of the report. */
export const claims: readonly Claim[] = [p1, p1n, p2, p3, p4e, p4l, p5, p6, p7c, p7e, p8];

/** The family, frozen in writing before the run: eleven, whether run or not. */
export const FAMILY: readonly string[] = [
  "P1",
  "P1n",
  "P2",
  "P3",
  "P4e",
  "P4l",
  "P5",
  "P6",
  "P7c",
  "P7e",
  "P8",
];

/** The claims of Xie et al. 2021 (ADDENDUM.md). @module */
import type { Claim } from "../../../src/claims/claim.ts";
import { pnm1b, pnm1l, pnm2b, pnm2l } from "./generalisation.ts";
import { pnm4, pnm5, pnm6 } from "./identities.ts";
import { pnm7b, pnm7l, pnm7m } from "./on_images.ts";
import { pnm3, pnm3d } from "./stationary.ts";

/** In the order of the report. */
export const claims: readonly Claim[] = [
  pnm1b,
  pnm1l,
  pnm2b,
  pnm2l,
  pnm7b,
  pnm7l,
  pnm7m,
  pnm3,
  pnm3d,
  pnm4,
  pnm5,
  pnm6,
];

/** Fixed in writing before the first run: the ids that share the error rate. */
export const FAMILY: readonly string[] = [
  "PNM-1b",
  "PNM-1l",
  "PNM-2b",
  "PNM-2l",
  "PNM-7b",
  "PNM-7l",
  "PNM-7m",
  "PNM-3",
  "PNM-3d",
  "PNM-4",
  "PNM-5",
  "PNM-6",
];

/** The claims of Simsekli et al. 2019 and Nguyen et al. 2019 (ADDENDUM.md). @module */
import type { Claim } from "../../../src/claims/claim.ts";
import { s5e, s5i, s5l } from "./batch_sizes.ts";
import { s8r } from "./captured_noise.ts";
import { s6, s6j } from "./course.ts";
import { s4, s4c, s4d, s4l } from "./data_and_loss.ts";
import { s10, s10m, s8b, s8h, s8w } from "./exits.ts";
import { s2e, s2l, s2n } from "./norms.ts";
import { p9, s1, s1g, s1o, s1z } from "./released.ts";
import { s9 } from "./s9.ts";
import { s1ie, s1il, s1se, s1sl, s6s } from "./tails.ts";
import { s7e, s7l } from "./test_set.ts";
import { s3, s3s } from "./widths.ts";
import { s1zf } from "./zeros.ts";

/** In the order of the report. */
export const claims: readonly Claim[] = [
  s1,
  s1se,
  s1sl,
  s1g,
  p9,
  s1z,
  s1zf,
  s1o,
  s1ie,
  s1il,
  s2e,
  s2l,
  s2n,
  s3,
  s3s,
  s4,
  s4d,
  s4l,
  s4c,
  s5e,
  s5l,
  s5i,
  s6,
  s6j,
  s6s,
  s7e,
  s7l,
  s8w,
  s8h,
  s8b,
  s8r,
  s9,
  s10,
  s10m,
];

/** The family that was frozen before the run, by name: 34 claims. */
export const FAMILY: readonly string[] = [
  ...["S1", "S1se", "S1sl", "S1g", "P9", "S1z", "S1zf", "S1o", "S1ie", "S1il"],
  ...["S2e", "S2l", "S2n", "S3", "S3s", "S4", "S4d", "S4l", "S4c", "S5e", "S5l", "S5i"],
  ...["S6", "S6j", "S6s", "S7e", "S7l", "S8w", "S8h", "S8b", "S8r", "S9", "S10", "S10m"],
];

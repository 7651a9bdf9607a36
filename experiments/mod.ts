/** Every experiment of the harness. @module */
import type { Paper } from "../src/claims/paper.ts";
import { infobounds2021 } from "./infobounds2021/mod.ts";
import { norms } from "./norms/mod.ts";
import { panigrahi2019 } from "./panigrahi2019/mod.ts";
import { pnm2021 } from "./pnm2021/mod.ts";
import { safeguard2021 } from "./safeguard2021/mod.ts";

/** In the order of the report: papers, then questions of our own. */
export const experiments: readonly Paper[] = [
  panigrahi2019,
  pnm2021,
  safeguard2021,
  infobounds2021,
  norms,
];

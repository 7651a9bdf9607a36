/** Every experiment of the harness. @module */
import type { Paper } from "../src/claims/paper.ts";
import { infobounds2021 } from "./infobounds2021/mod.ts";
import { norms } from "./norms/mod.ts";
import { panigrahi2019 } from "./panigrahi2019/mod.ts";
import { pnm2021 } from "./pnm2021/mod.ts";
import { safeguard2021 } from "./safeguard2021/mod.ts";
import { simsekli2019 } from "./simsekli2019/mod.ts";
import { ssgmcmc2022 } from "./ssgmcmc2022/mod.ts";

/** In the order of the report: papers, then questions of our own. */
export const experiments: readonly Paper[] = [
  panigrahi2019,
  simsekli2019,
  pnm2021,
  safeguard2021,
  ssgmcmc2022,
  infobounds2021,
  norms,
];

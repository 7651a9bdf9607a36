/** Every experiment of the harness. @module */
import type { Paper } from "../src/claims/paper.ts";
import { norms } from "./norms/mod.ts";
import { panigrahi2019 } from "./panigrahi2019/mod.ts";
import { simsekli2019 } from "./simsekli2019/mod.ts";

/** In the order of the report: papers, then questions of our own. */
export const experiments: readonly Paper[] = [panigrahi2019, simsekli2019, norms];

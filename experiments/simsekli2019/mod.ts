/** The tail index of stochastic gradient noise: Simsekli, Sagun, Gürbüzbalaban 2019. @module */
import type { Paper } from "../../src/claims/paper.ts";
import { claims, FAMILY } from "./claims/mod.ts";
import { corrected } from "./corrected/study.ts";
import { course } from "./course/study.ts";
import { exit } from "./exit/study.ts";
import { figures } from "./figures/mod.ts";
import { noise } from "./noise/study.ts";
import { released } from "./released/study.ts";
import { sets } from "./sets/study.ts";
import { settings } from "./settings/study.ts";
import { tails } from "./tails/study.ts";
import { width } from "./width/study.ts";
import { zeros } from "./zeros/study.ts";

/** Studies that no claim reads: they run with `--evidence` and in the profile `paper`. */
const EVIDENCE = [tails, corrected, sets, released] as const;

/** The other side of the argument. */
export const simsekli2019: Paper = {
  id: "simsekli2019",
  title: "Is stochastic gradient noise heavy-tailed?",
  citation:
    "Simsekli, Sagun, Gürbüzbalaban: A Tail-Index Analysis of Stochastic Gradient Noise in Deep Neural Networks. ICML 2019, arXiv:1901.06053; with Nguyen, Simsekli, Gürbüzbalaban, Richard: First Exit Time Analysis. NeurIPS 2019, arXiv:1906.09069.",
  studies: [noise, width, settings, course, zeros, exit, ...EVIDENCE],
  evidence: EVIDENCE,
  claims,
  families: { simsekli2019: FAMILY },
  figures,
};

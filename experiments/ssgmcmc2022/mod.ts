/** Structured SG-MCMC: Alexos, Boyd, Mandt 2022. @module */
import type { Paper } from "../../src/claims/paper.ts";
import { bnn } from "./bnn/study.ts";
import { claims } from "./claims/mod.ts";
import { dropout } from "./dropout/study.ts";
import { figures } from "./figures/mod.ts";
import { images } from "./images/study.ts";
import { linear } from "./linear/study.ts";

/** Does sampling groups of weights apart help? */
export const ssgmcmc2022: Paper = {
  id: "ssgmcmc2022",
  title: "Does structured SG-MCMC mix faster and predict better?",
  citation:
    "Alexos, Boyd, Mandt: Structured Stochastic Gradient MCMC. ICML 2022, arXiv:2107.09028.",
  studies: [linear, bnn, dropout, images],
  evidence: [images],
  claims,
  families: {
    ssgmcmc2022: [
      "SM-1",
      "SM-1h",
      "SM-1c",
      "SM-1v",
      "SM-1p",
      "SM-2",
      "SM-2n",
      "SM-3",
      "SM-4",
      "SM-4p",
    ],
  },
  figures,
};

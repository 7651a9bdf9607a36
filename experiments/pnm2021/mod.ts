/** Positive-negative momentum: Xie, Yuan, Zhu, Sugiyama 2021. @module */
import type { Paper } from "../../src/claims/paper.ts";
import { claims, FAMILY } from "./claims/mod.ts";
import { cifar } from "./cifar/study.ts";
import { figures } from "./figures/mod.ts";
import { images } from "./images/study.ts";
import { labels } from "./labels/study.ts";
import { theory } from "./theory/study.ts";

/** PNM and AdaPNM. */
export const pnm2021: Paper = {
  id: "pnm2021",
  title: "Does positive-negative momentum generalise better, and by its noise?",
  citation:
    "Xie, Yuan, Zhu, Sugiyama: Positive-Negative Momentum: Manipulating Stochastic Gradient Noise to Improve Generalization. ICML 2021, arXiv:2103.17182.",
  studies: [labels, images, theory, cifar],
  claims,
  families: { pnm2021: FAMILY },
  figures,
};

/** Byzantine-resilient SGD: Allen-Zhu, Ebrahimian, Li, Alistarh 2021. @module */
import type { Paper } from "../../src/claims/paper.ts";
import { claims } from "./claims/mod.ts";
import { FAMILY } from "./claims/family.ts";
import { detection } from "./detection/study.ts";
import { figures } from "./figures/mod.ts";
import { images } from "./images/study.ts";
import { training } from "./training/study.ts";

/** SafeguardSGD against attackers among the workers. */
export const safeguard2021: Paper = {
  id: "safeguard2021",
  title: "Does SafeguardSGD find the attackers, and spare the honest?",
  citation:
    "Allen-Zhu, Ebrahimian, Li, Alistarh: Byzantine-Resilient Non-Convex Stochastic Gradient Descent. ICLR 2021, arXiv:2012.14368.",
  studies: [training, images, detection],
  claims,
  families: FAMILY,
  figures,
};

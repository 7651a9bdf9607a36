/** Information-theoretic generalisation bounds for SGD: Neu, Dziugaite, Haghifam, Roy 2021. @module */
import type { Paper } from "../../src/claims/paper.ts";
import { bump } from "./bump/study.ts";
import { claims } from "./claims/mod.ts";
import { figures } from "./figures/mod.ts";
import { mlp } from "./mlp/study.ts";

/** The bounds, beside Wang and Mao's. */
export const infobounds2021: Paper = {
  id: "infobounds2021",
  title: "Do information-theoretic bounds explain how SGD generalises?",
  citation:
    "Neu, Dziugaite, Haghifam, Roy: Information-Theoretic Generalization Bounds for Stochastic Gradient Descent. COLT 2021, arXiv:2102.00931.",
  studies: [bump, mlp],
  claims,
  families: { infobounds2021: ["IB-1", "IB-1o", "IB-2", "IB-2f", "IB-3", "IB-4"] },
  figures,
};

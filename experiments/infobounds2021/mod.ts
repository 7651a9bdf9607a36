/** Information-theoretic generalisation bounds for SGD: Neu, Dziugaite, Haghifam, Roy 2021. @module */
import type { Paper } from "../../src/claims/paper.ts";
import { bump } from "./bump/study.ts";
import { mlp } from "./mlp/study.ts";

/** The bounds, beside Wang and Mao's. */
export const infobounds2021: Paper = {
  id: "infobounds2021",
  title: "Do information-theoretic bounds explain how SGD generalises?",
  citation:
    "Neu, Dziugaite, Haghifam, Roy: Information-Theoretic Generalization Bounds for Stochastic Gradient Descent. COLT 2021, arXiv:2102.00931.",
  studies: [bump, mlp],
  claims: [],
  figures: [],
};

/** Gaussianity of stochastic gradient noise: Panigrahi, Somani, Goyal, Netrapalli 2019. @module */
import type { Paper } from "../../src/claims/paper.ts";
import { architectures } from "./architectures/study.ts";
import { claims, FAMILY } from "./claims/mod.ts";
import { figures } from "./figures/mod.ts";
import { injection } from "./injection/study.ts";
import { noise } from "./noise/study.ts";

/** The main experiment. */
export const panigrahi2019: Paper = {
  id: "panigrahi2019",
  title: "Is stochastic gradient noise Gaussian?",
  citation:
    "Panigrahi, Somani, Goyal, Netrapalli: Non-Gaussianity of Stochastic Gradient Noise. SEDL workshop at NeurIPS 2019, arXiv:1910.09626.",
  addendum: "experiments/panigrahi2019/ADDENDUM.md",
  studies: [noise, architectures, injection],
  claims,
  families: { panigrahi2019: FAMILY },
  figures,
};

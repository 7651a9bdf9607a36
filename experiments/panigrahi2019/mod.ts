/** Gaussianity of stochastic gradient noise: Panigrahi, Somani, Goyal, Netrapalli 2019. @module */
import type { Experiment } from "../../src/runner/experiment.ts";
import { cells } from "./cells.ts";
import { claims } from "./claims/mod.ts";
import { figures } from "./figures/mod.ts";

/** The main experiment. */
export const panigrahi2019: Experiment = {
  id: "panigrahi2019",
  title: "Is stochastic gradient noise Gaussian?",
  citation:
    "Panigrahi, Somani, Goyal, Netrapalli: Non-Gaussianity of Stochastic Gradient Noise. SEDL workshop at NeurIPS 2019, arXiv:1910.09626.",
  cellModule: import.meta.resolve("./cell.ts"),
  cells,
  claims,
  figures,
};

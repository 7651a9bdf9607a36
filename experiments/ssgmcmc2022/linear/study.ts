/** The study of a linear model whose posterior is known. @module */
import type { Study } from "../../../src/records/study.ts";
import { grid } from "./grid.ts";
import { LinearResult } from "./record.ts";
import { LinearSettings } from "./settings.ts";

/** SGLD and S-SGLD on Bayesian linear regression. */
export const linear: Study<LinearSettings, LinearResult> = {
  id: "linear",
  paper: "ssgmcmc2022",
  title:
    "samples the posterior of a linear model by SGLD and by S-SGLD, and compares with the exact",
  compute: import.meta.resolve("./compute.ts"),
  needs: { engine: false, datasets: () => [] },
  settings: LinearSettings,
  result: LinearResult,
  grid,
};

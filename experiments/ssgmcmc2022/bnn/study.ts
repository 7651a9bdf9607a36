/** The study of a small Bayesian net. @module */
import type { Study } from "../../../src/records/study.ts";
import { grid } from "./grid.ts";
import { BnnResult } from "./record.ts";
import { BnnSettings } from "./settings.ts";

/** SGLD and S-SGLD on a regression by one layer of tanh units. */
export const bnn: Study<BnnSettings, BnnResult> = {
  id: "bnn",
  paper: "ssgmcmc2022",
  title: "samples a small Bayesian net by SGLD and by S-SGLD at the same number of gradients",
  compute: import.meta.resolve("./compute.ts"),
  needs: { engine: false, datasets: () => [] },
  settings: BnnSettings,
  result: BnnResult,
  grid,
};

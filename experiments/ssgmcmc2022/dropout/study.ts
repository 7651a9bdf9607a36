/** The study of the dropout form and of the released rule. @module */
import type { Study } from "../../../src/records/study.ts";
import { grid } from "./grid.ts";
import { DropoutResult } from "./record.ts";
import { DropoutSettings } from "./settings.ts";

/** Chains on a correlated pair. */
export const dropout: Study<DropoutSettings, DropoutResult> = {
  id: "dropout",
  paper: "ssgmcmc2022",
  title: "samples a correlated pair by the dropout form of S-SGLD and by SGLD with either noise",
  compute: import.meta.resolve("./compute.ts"),
  needs: { engine: false, datasets: () => [] },
  settings: DropoutSettings,
  result: DropoutResult,
  grid,
};

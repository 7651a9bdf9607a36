/** The study of what tail estimators say of captured noise. @module */
import type { Study } from "../../../src/records/study.ts";
import { grid } from "./grid.ts";
import { TailResult } from "./record.ts";
import { TailSettings } from "./settings.ts";

/** Fits tails to noise along coordinates and random directions, and to Gaussian noise of the same covariance: evidence. */
export const tails: Study<TailSettings, TailResult> = {
  id: "tails",
  paper: "simsekli2019",
  title:
    "evidence: Hill, McCulloch and likelihood fits, maximum over sum and exact cumulants, beside Gaussian surrogates",
  compute: import.meta.resolve("./compute.ts"),
  needs: { engine: true, datasets: ({ data }) => [data.id] },
  settings: TailSettings,
  result: TailResult,
  grid,
};

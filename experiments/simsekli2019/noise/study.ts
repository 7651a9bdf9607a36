/** The study of the noise along one training run. @module */
import type { Study } from "../../../src/records/study.ts";
import { grid } from "./grid.ts";
import { NoiseResult } from "./record.ts";
import { NoiseSettings } from "./settings.ts";

/** Trains a net and reads the tail index as released and as corrected, early and late. */
export const noise: Study<NoiseSettings, NoiseResult> = {
  id: "noise",
  paper: "simsekli2019",
  title:
    "trains a net and reads the tail index as released and as corrected, beside Gaussian surrogates",
  compute: import.meta.resolve("./compute.ts"),
  needs: { engine: true, datasets: ({ data }) => [data.id] },
  settings: NoiseSettings,
  result: NoiseResult,
  grid,
};

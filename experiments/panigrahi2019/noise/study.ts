/** The study of the noise along one training run. @module */
import type { Study } from "../../../src/records/study.ts";
import { grid } from "./grid.ts";
import { NoiseResult } from "./record.ts";
import { NoiseSettings } from "./settings.ts";

/** Trains a net and measures its noise at early and late checkpoints. */
export const noise: Study<NoiseSettings, NoiseResult> = {
  id: "noise",
  paper: "panigrahi2019",
  title:
    "trains a net and measures its noise, beside Gaussian surrogates, at early and late checkpoints",
  compute: import.meta.resolve("./compute.ts"),
  needs: { engine: true, datasets: ({ data }) => [data.id] },
  settings: NoiseSettings,
  result: NoiseResult,
  grid,
};

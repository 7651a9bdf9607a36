/** The study of the bound along the training of a small net with noisy labels. @module */
import type { Study } from "../../../src/records/study.ts";
import { grid } from "./grid.ts";
import { MlpResult } from "./record.ts";
import { MlpSettings } from "./settings.ts";

/** Bound and generalisation gap of nets that differ in label noise, batch size and learning rate. */
export const mlp: Study<MlpSettings, MlpResult> = {
  id: "mlp",
  paper: "infobounds2021",
  title: "trains a small net on noisy labels and evaluates the bound along its path",
  compute: import.meta.resolve("./compute.ts"),
  needs: { engine: true, datasets: ({ data }) => data === "clusters" ? [] : [data] },
  settings: MlpSettings,
  result: MlpResult,
  grid,
};

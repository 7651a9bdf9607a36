/** The study of the released code's grid: widths, depths, losses, and channels of its convolutional net. @module */
import type { Study } from "../../../src/records/study.ts";
import { TrainedResult, TrainedSettings } from "../setup/trained.ts";
import { grid } from "./grid.ts";

/** As the study of the width, on the rest of the grid that the released code runs: evidence of the `paper` profile. */
export const released: Study<TrainedSettings, TrainedResult> = {
  id: "released",
  paper: "simsekli2019",
  title:
    "evidence: the released tail index after training, on the grid of the released code, beside its surrogate",
  compute: import.meta.resolve("../width/compute.ts"),
  needs: { engine: true, datasets: ({ data }) => [data.id] },
  settings: TrainedSettings,
  result: TrainedResult,
  grid,
};

/** The study of the corrected tail index beside every reading of the released one. @module */
import type { Study } from "../../../src/records/study.ts";
import { grid } from "./grid.ts";
import { CorrectedResult } from "./record.ts";
import { CorrectedSettings } from "./settings.ts";

/** Trains the nets of `noise` and `width` once more and reads the tail index over the iterations: evidence. */
export const corrected: Study<CorrectedSettings, CorrectedResult> = {
  id: "corrected",
  paper: "simsekli2019",
  title:
    "evidence: the tail index over the iterations, by coordinate and by random direction, for every width and checkpoint",
  compute: import.meta.resolve("./compute.ts"),
  needs: { engine: true, datasets: ({ data }) => [data.id] },
  settings: CorrectedSettings,
  result: CorrectedResult,
  grid,
};

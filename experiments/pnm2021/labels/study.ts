/** The study of three arms on clusters with noisy labels. @module */
import type { Study } from "../../../src/records/study.ts";
import { TrainedArms } from "../training/record.ts";
import { grid } from "./grid.ts";
import { LabelsSettings } from "./settings.ts";

/** Trains a small net by PNM, SGDM and matched SGDM on clusters of which a fifth is mislabelled. */
export const labels: Study<LabelsSettings, TrainedArms> = {
  id: "labels",
  paper: "pnm2021",
  title: "trains PNM, SGDM and matched SGDM on generated clusters with noisy labels",
  compute: import.meta.resolve("./compute.ts"),
  needs: { engine: true, datasets: () => [] },
  settings: LabelsSettings,
  result: TrainedArms,
  grid,
};

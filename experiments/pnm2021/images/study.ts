/** The study of three arms on images with noisy labels. @module */
import type { Study } from "../../../src/records/study.ts";
import { TrainedArms } from "../training/record.ts";
import { grid } from "./grid.ts";
import { ImagesSettings } from "./settings.ts";

/** Trains a small net by PNM, SGDM and matched SGDM on images of which a fifth is mislabelled. */
export const images: Study<ImagesSettings, TrainedArms> = {
  id: "images",
  paper: "pnm2021",
  title: "trains PNM, SGDM and matched SGDM on images with noisy labels",
  compute: import.meta.resolve("./compute.ts"),
  needs: { engine: true, datasets: ({ data }) => [data] },
  settings: ImagesSettings,
  result: TrainedArms,
  grid,
};

/** The study of three arms at the paper's own scale. @module */
import type { Study } from "../../../src/records/study.ts";
import { TrainedArms } from "../training/record.ts";
import { grid } from "./grid.ts";
import { CifarSettings } from "./settings.ts";

/** Trains ResNet-18 and VGG-16 on CIFAR-10 by PNM, SGDM and matched SGDM, with batch norm and without. */
export const cifar: Study<CifarSettings, TrainedArms> = {
  id: "cifar",
  paper: "pnm2021",
  title: "trains PNM, SGDM and matched SGDM on CIFAR-10 by the paper's protocol",
  compute: import.meta.resolve("./compute.ts"),
  needs: { engine: true, datasets: () => ["cifar-10"] },
  settings: CifarSettings,
  result: TrainedArms,
  grid,
};

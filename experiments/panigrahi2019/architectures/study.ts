/** The study of the noise of other nets. @module */
import type { Study } from "../../../src/records/study.ts";
import { NoiseResult } from "../noise/record.ts";
import { NoiseSettings } from "../noise/settings.ts";
import { grid } from "./grid.ts";

/** Trains wider and convolutional nets and measures their noise where training begins. */
export const architectures: Study<NoiseSettings, NoiseResult> = {
  id: "architectures",
  paper: "panigrahi2019",
  title: "trains wider and convolutional nets and measures their noise early in training",
  compute: import.meta.resolve("../noise/compute.ts"),
  needs: { engine: true, datasets: ({ data }) => [data.id] },
  settings: NoiseSettings,
  result: NoiseResult,
  grid,
};

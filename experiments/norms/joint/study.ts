/** The study of noise as a vector. @module */
import type { Study } from "../../../src/records/study.ts";
import { grid } from "./grid.ts";
import { JointResult } from "./record.ts";
import { JointSettings } from "./settings.ts";

/** Trains as panigrahi2019 does and asks of the noise vector whether its length or its direction is not Gaussian. */
export const joint: Study<JointSettings, JointResult> = {
  id: "joint",
  paper: "norms",
  title: "trains a net and judges its noise as a vector, whole and without its length",
  compute: import.meta.resolve("./compute.ts"),
  needs: { engine: true, datasets: ({ data }) => [data.id] },
  settings: JointSettings,
  result: JointResult,
  grid,
};

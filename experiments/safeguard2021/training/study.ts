/** The study of training under attack on a generated task. @module */
import type { Study } from "../../../src/records/study.ts";
import { RunsResult } from "../runs/record.ts";
import { grid } from "./grid.ts";
import { TrainingSettings } from "./settings.ts";

/** Ten workers, four of them Byzantine, learn Gaussian clusters under every attack and method. */
export const training: Study<TrainingSettings, RunsResult> = {
  id: "training",
  paper: "safeguard2021",
  title: "ten workers, four of them Byzantine, train a small net under every attack and method",
  compute: import.meta.resolve("./compute.ts"),
  needs: { engine: false, datasets: () => [] },
  settings: TrainingSettings,
  result: RunsResult,
  grid,
};

/** The study of detection on pure noise. @module */
import type { Study } from "../../../src/records/study.ts";
import { grid } from "./grid.ts";
import { DetectionResult } from "./record.ts";
import { DetectionSettings } from "./settings.ts";

/** When a dynamic threshold sees the variance attack among Gaussian gradients. */
export const detection: Study<DetectionSettings, DetectionResult> = {
  id: "detection",
  paper: "safeguard2021",
  title: "when a dynamic threshold sees the variance attack among Gaussian gradients",
  compute: import.meta.resolve("./compute.ts"),
  needs: { engine: false, datasets: () => [] },
  settings: DetectionSettings,
  result: DetectionResult,
  grid,
};

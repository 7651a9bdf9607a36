/** The study of training under attack on images. @module */
import type { Study } from "../../../src/records/study.ts";
import { RunsResult } from "../runs/record.ts";
import { grid } from "./grid.ts";
import { ImageSettings } from "./settings.ts";

/** The paper's own task: ten workers, four of them Byzantine, train ResNet-20 on CIFAR-10. */
export const images: Study<ImageSettings, RunsResult> = {
  id: "images",
  paper: "safeguard2021",
  title: "ten workers, four of them Byzantine, train on images under every attack and method",
  compute: import.meta.resolve("./compute.ts"),
  needs: { engine: true, datasets: ({ data }) => [data.id] },
  settings: ImageSettings,
  result: RunsResult,
  grid,
};

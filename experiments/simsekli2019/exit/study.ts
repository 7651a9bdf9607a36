/** The study of exit times: wells alone, no network. @module */
import type { Study } from "../../../src/records/study.ts";
import { grid } from "./grid.ts";
import { ExitResult } from "./record.ts";
import { ExitSettings } from "./settings.ts";

/** How long Lévy and Brownian noise stay in wells of given width and height, and what coarse steps change. */
export const exit: Study<ExitSettings, ExitResult> = {
  id: "exit",
  paper: "simsekli2019",
  title: "how long Lévy and Brownian noise stay in quadratic wells, and what coarse steps change",
  compute: import.meta.resolve("./compute.ts"),
  needs: { engine: false, datasets: () => [] },
  settings: ExitSettings,
  result: ExitResult,
  grid,
};

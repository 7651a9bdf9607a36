/** The study of the bounds where everything is known: one-pass SGD on the bounded bump. @module */
import type { Study } from "../../../src/records/study.ts";
import { grid } from "./grid.ts";
import { BumpResult } from "./record.ts";
import { BumpSettings } from "./settings.ts";

/** Bounds and generalisation gap of one-pass SGD on a bounded loss with risks in closed form. */
export const bump: Study<BumpSettings, BumpResult> = {
  id: "bump",
  paper: "infobounds2021",
  title: "runs one-pass SGD on a bounded loss whose risks are known and evaluates the bounds",
  compute: import.meta.resolve("./compute.ts"),
  needs: { engine: false, datasets: () => [] },
  settings: BumpSettings,
  result: BumpResult,
  grid,
};

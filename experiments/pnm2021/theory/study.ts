/** The study of what the recurrences of PNM and AdaPNM imply. @module */
import type { Study } from "../../../src/records/study.ts";
import { grid } from "./grid.ts";
import { TheoryResult } from "./record.ts";
import { TheorySettings } from "./settings.ts";

/** Simulates stationary variance, stability, heavy-ball momentum and first steps; no engine, no data. */
export const theory: Study<TheorySettings, TheoryResult> = {
  id: "theory",
  paper: "pnm2021",
  title: "runs PNM and AdaPNM on quadratics and under given gradients",
  compute: import.meta.resolve("./compute.ts"),
  needs: { engine: false, datasets: () => [] },
  settings: TheorySettings,
  result: TheoryResult,
  grid,
};

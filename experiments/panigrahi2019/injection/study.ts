/** The study of P6: does isotropic noise give large batches what small ones have? @module */
import type { Study } from "../../../src/records/study.ts";
import { grid } from "./grid.ts";
import { type InjectionResult, injectionResult } from "./record.ts";
import { type InjectionSettings, injectionSettings } from "./settings.ts";

/** One net trained by small batches, by large ones, and by large ones with isotropic Gaussian noise, to equal training loss. */
export const injection: Study<InjectionSettings, InjectionResult> = {
  id: "injection",
  paper: "panigrahi2019",
  title:
    "Test accuracy at equal training loss: small batches against large ones with isotropic noise",
  compute: import.meta.resolve("./compute.ts"),
  needs: { engine: true, datasets: ({ dataset }) => [dataset] },
  settings: injectionSettings,
  result: injectionResult,
  grid,
};

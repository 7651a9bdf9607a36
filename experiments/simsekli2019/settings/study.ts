/** The study of data sets and losses. @module */
import type { Study } from "../../../src/records/study.ts";
import { grid } from "./grid.ts";
import { SettingsResult } from "./record.ts";
import { SettingsSettings } from "./settings.ts";

/** Trains a net on a data set with a loss and reads the pooled estimator, beside its surrogate. */
export const settings: Study<SettingsSettings, SettingsResult> = {
  id: "settings",
  paper: "simsekli2019",
  title: "the released tail index after training, by data set and loss, beside its surrogate",
  compute: import.meta.resolve("./compute.ts"),
  needs: { engine: true, datasets: ({ data }) => [data.id] },
  settings: SettingsSettings,
  result: SettingsResult,
  grid,
};

/** The study of data sets and losses. @module */
import type { Study } from "../../../src/records/study.ts";
import { TrainedResult, TrainedSettings } from "../setup/trained.ts";
import { grid } from "./grid.ts";

export type {
  TrainedResult as SettingsResult,
  TrainedSettings as SettingsSettings,
} from "../setup/trained.ts";

/** Trains a net on a data set with a loss and reads the pooled estimator, beside its surrogate. */
export const settings: Study<TrainedSettings, TrainedResult> = {
  id: "settings",
  paper: "simsekli2019",
  title: "the released tail index after training, by data set and loss, beside its surrogate",
  compute: import.meta.resolve("./compute.ts"),
  needs: { engine: true, datasets: ({ data }) => [data.id] },
  settings: TrainedSettings,
  result: TrainedResult,
  grid,
};

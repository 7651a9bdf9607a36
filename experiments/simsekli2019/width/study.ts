/** The study of the net's width. @module */
import type { Study } from "../../../src/records/study.ts";
import { TrainedResult, TrainedSettings } from "../setup/trained.ts";
import { grid } from "./grid.ts";

export type {
  TrainedResult as WidthResult,
  TrainedSettings as WidthSettings,
} from "../setup/trained.ts";

/** Trains nets of growing width and reads the pooled estimator, beside its surrogate. */
export const width: Study<TrainedSettings, TrainedResult> = {
  id: "width",
  paper: "simsekli2019",
  title: "the released tail index after training, by width of the net, beside its surrogate",
  compute: import.meta.resolve("./compute.ts"),
  needs: { engine: true, datasets: ({ data }) => [data.id] },
  settings: TrainedSettings,
  result: TrainedResult,
  grid,
};

/** The study of further data sets, as data sets and losses are measured. @module */
import type { Study } from "../../../src/records/study.ts";
import { TrainedResult, TrainedSettings } from "../setup/trained.ts";
import { grid } from "./grid.ts";

/** As the study of data sets and losses, on sets that its claims do not read: evidence. */
export const sets: Study<TrainedSettings, TrainedResult> = {
  id: "sets",
  paper: "simsekli2019",
  title: "evidence: the released tail index on further data sets, by loss, beside its surrogate",
  compute: import.meta.resolve("../settings/compute.ts"),
  needs: { engine: true, datasets: ({ data }) => [data.id] },
  settings: TrainedSettings,
  result: TrainedResult,
  grid,
};

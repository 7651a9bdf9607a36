/** The study of data sets and losses. @module */
import { z } from "zod";
import type { Study } from "../../../src/records/study.ts";
import { PooledReading } from "../pooled/record.ts";
import { Setup } from "../setup/setup.ts";
import { grid } from "./grid.ts";

/** Everything a cell's numbers depend on, apart from its seed, data, engine and source. */
export const SettingsSettings = z.strictObject({
  ...Setup.shape,
  steps: z.int().positive().describe("at which the noise is measured"),
  untilFitted: z.boolean().describe("stop at 100 % training accuracy, if that comes first"),
});
/** Everything a cell's numbers depend on, apart from its seed, data, engine and source. */
export type SettingsSettings = z.infer<typeof SettingsSettings>;

/** The pooled estimator at the end of training. */
export const SettingsResult = z.strictObject({
  step: z.int().nonnegative(),
  trainLoss: z.number(),
  trainAccuracy: z.number(),
  pooled: PooledReading,
  surrogate: z.number().describe("a of Gaussian noise of the same full covariance"),
});
/** The pooled estimator at the end of training. */
export type SettingsResult = z.infer<typeof SettingsResult>;

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

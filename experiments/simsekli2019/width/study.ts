/** The study of the net's width. @module */
import { z } from "zod";
import type { Study } from "../../../src/records/study.ts";
import { PooledReading } from "../pooled/record.ts";
import { Setup } from "../setup/setup.ts";
import { grid } from "./grid.ts";

/** Everything a cell's numbers depend on, apart from its seed, data, engine and source. */
export const WidthSettings = z.strictObject({
  ...Setup.shape,
  steps: z.int().positive().describe("at which the noise is measured"),
  untilFitted: z.boolean().describe("stop at 100 % training accuracy, if that comes first"),
});
/** Everything a cell's numbers depend on, apart from its seed, data, engine and source. */
export type WidthSettings = z.infer<typeof WidthSettings>;

/** The pooled estimator at the end of training. */
export const WidthResult = z.strictObject({
  step: z.int().nonnegative(),
  trainLoss: z.number(),
  trainAccuracy: z.number(),
  pooled: PooledReading,
  surrogate: z.number().describe("a of Gaussian noise of the same full covariance"),
});
/** The pooled estimator at the end of training. */
export type WidthResult = z.infer<typeof WidthResult>;

/** Trains nets of growing width and reads the pooled estimator, beside its surrogate. */
export const width: Study<WidthSettings, WidthResult> = {
  id: "width",
  paper: "simsekli2019",
  title: "the released tail index after training, by width of the net, beside its surrogate",
  compute: import.meta.resolve("./compute.ts"),
  needs: { engine: true, datasets: ({ data }) => [data.id] },
  settings: WidthSettings,
  result: WidthResult,
  grid,
};

/** The grids of the judged studies as trainings that are repeated. @module */
import type { GridPoint, Profile } from "../../../src/records/study.ts";
import { grid as noiseGrid } from "../noise/grid.ts";
import type { Setup } from "../setup/setup.ts";
import { grid as widthGrid } from "../width/grid.ts";
import type { RepeatedSettings } from "./settings.ts";

/** A training to repeat, at a point of the grid of its study. */
export type RepeatedPoint = Pick<GridPoint<RepeatedSettings>, "id" | "settings" | "replicates">;

const setupOf = ({ net, data, loss, learningRate, batchSize, rows }: Setup): Setup => ({
  net,
  data,
  loss,
  learningRate,
  batchSize,
  rows,
});

/**
 * The trainings of `noise`, at its early and middle steps, at T and 2T.
 *
 * @example
 * ```ts
 * import { noisePoints } from "./points.ts";
 * import assert from "node:assert/strict";
 *
 * const [{ id, settings }] = noisePoints("laptop") as [ReturnType<typeof noisePoints>[number]];
 * assert.deepEqual([id, settings.steps, settings.multiple], ["mnist/fc100x3/as-noise", [0, 16, 128], 2]);
 * ```
 */
export function noisePoints(profile: Profile): readonly RepeatedPoint[] {
  return noiseGrid(profile).map(({ id, settings, replicates }) => ({
    id: `${id}/as-noise`,
    replicates,
    settings: {
      ...setupOf(settings),
      trainedAs: "noise",
      steps: [...settings.earlySteps, ...settings.middleSteps],
      multiple: 2,
      cap: settings.cap,
    },
  }));
}

/** The trainings of `width`, where it measures: at its last step, or at T. */
export function widthPoints(profile: Profile): readonly RepeatedPoint[] {
  return widthGrid(profile).map(({ id, settings, replicates }) => ({
    id: `${id}/as-width`,
    replicates,
    settings: {
      ...setupOf(settings),
      trainedAs: "width",
      steps: settings.untilFitted ? [] : [settings.steps],
      multiple: settings.untilFitted ? 1 : 0,
      cap: settings.steps,
    },
  }));
}

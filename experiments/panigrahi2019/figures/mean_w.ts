/** The averaged Shapiro–Wilk statistic against its null band. @module */
import { nominal, quantitative } from "../../../src/charts/marks/channel.ts";
import { lines } from "../../../src/charts/marks/lines.ts";
import { panels } from "../../../src/charts/marks/panels.ts";
import { referenceLine } from "../../../src/charts/marks/reference_line.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { mean } from "../../../src/stats/descriptive/mean.ts";
import { noise } from "../noise/study.ts";
import { NULL_BAND } from "../reading/order_of_w.ts";
import { DECIDING_NAMES, decidingName } from "../reading/places.ts";
import { observations, runsOf, standardisedMeanW } from "../reading/runs.ts";
import { centreAndInterval, perSeed } from "./over_seeds.ts";

/** W̄ in standard deviations of the surrogate's W̄, by batch size. */
export function meanW(records: Records): Figure {
  const all = observations(runsOf(records, noise), { family: "sphere" })
    .filter(({ checkpoint }) => checkpoint.place !== "dating");
  const rows = perSeed(
    all,
    ({ run, checkpoint, sample }) => ({
      cell: run.settings.data.name,
      place: decidingName(checkpoint)!,
      batchSize: sample.batchSize,
    }),
    ({ run }) => run.seed,
    (group) => mean(group.flatMap((one) => standardisedMeanW(one) ?? [])),
  ).map(([key, values]) => ({ ...key, ...centreAndInterval(values) }));
  return {
    id: "mean-w",
    title: "The averaged W, in standard deviations of its null",
    claims: ["P8"],
    caption:
      "W̄ over random directions minus the surrogate's, in units of the surrogate's standard deviation between sets. " +
      "Mean over seeds. A single set of Gaussian surrogates mostly lies between the dashed lines (±2): there the averaged " +
      "W carries no order. Symmetric-log scale.",
    spec: panels(nominal("cell", null), 2, {
      height: 170,
      layer: [
        referenceLine("y", NULL_BAND),
        referenceLine("y", -NULL_BAND),
        lines({
          x: quantitative("batchSize", "Batch size b", {
            scale: { type: "log", base: 2 },
            axis: { values: [32, 128, 512, 2048], format: "d", grid: false },
          }),
          y: quantitative("mean", "W̄, in sd₀ from the null", {
            scale: { type: "symlog", constant: 2 },
            axis: { values: [-1000, -100, -10, -2, 0, 2] },
          }),
          color: nominal("place", null, { sort: DECIDING_NAMES }),
        }, { points: true }),
      ],
    }),
    rows,
  };
}

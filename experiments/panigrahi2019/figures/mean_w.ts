/** The averaged Shapiro–Wilk statistic against its null band. @module */
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { className, mean, observations, standardisedMeanW } from "../reading/runs.ts";
import { coreRuns } from "../reading/scope.ts";
import { centreAndInterval, perSeed } from "./over_seeds.ts";

/** W̄ in standard deviations of the surrogate's W̄, by batch size. */
export function meanW(records: Records): Figure {
  const all = observations(coreRuns(records), { family: "sphere" });
  const rows = perSeed(
    all,
    ({ run, checkpoint, sample }) => ({
      cell: className(run),
      phase: checkpoint.phase,
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
    spec: {
      facet: { field: "cell", type: "nominal", title: null },
      columns: 3,
      spec: {
        width: 210,
        height: 170,
        layer: [
          { mark: { type: "rule", strokeDash: [4, 3] }, encoding: { y: { datum: 2 } } },
          { mark: { type: "rule", strokeDash: [4, 3] }, encoding: { y: { datum: -2 } } },
          {
            mark: { type: "line", point: true },
            encoding: {
              x: {
                field: "batchSize",
                type: "quantitative",
                title: "Batch size b",
                scale: { type: "log", base: 2 },
                axis: { values: [32, 128, 512, 2048], format: "d", grid: false },
              },
              y: {
                field: "mean",
                type: "quantitative",
                title: "W̄, in sd₀ from the null",
                scale: { type: "symlog", constant: 2 },
                axis: { values: [-1000, -100, -10, -2, 0, 2] },
              },
              color: { field: "phase", type: "nominal", title: "Phase", sort: ["early", "late"] },
            },
          },
        ],
      },
    },
    rows,
  };
}

/** The averaged Shapiro–Wilk statistic against its null band. @module */
import type { Figure } from "../../../src/report/mod.ts";
import type { Results } from "../../../src/runner/mod.ts";
import { className, mean, observations } from "../reading.ts";
import { coreRuns } from "../scope.ts";
import { centreAndInterval, perSeed } from "./over_seeds.ts";

/** W̄ in standard deviations of the surrogate's W̄, by batch size. */
export function meanW(results: Results): Figure {
  const all = observations(coreRuns(results), { family: "sphere" });
  const rows = perSeed(
    all,
    ({ run, checkpoint, sample }) => ({
      cell: className(run),
      phase: checkpoint.phase,
      batchSize: sample.batchSize,
    }),
    ({ run }) => run.seed,
    (group) =>
      mean(group.flatMap(({ family, sample }) => {
        const sd = family.spread.find((one) => one.draws === sample.draws)?.sdMeanW;
        const { meanW: w } = sample.noise;
        const null0 = sample.surrogate.meanW;
        return w === null || null0 === null || !sd ? [] : [(w - null0) / sd];
      })),
  ).map(([key, values]) => ({ ...key, ...centreAndInterval(values) }));
  return {
    id: "mean-w",
    title: "The averaged W, in standard deviations from its null",
    claims: ["P8"],
    caption:
      "W̄ over random directions minus the surrogate's, in units of the surrogate's standard deviation between sets. " +
      "Between the dashed lines (±2) the averaged W carries no order; symmetric-log scale.",
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

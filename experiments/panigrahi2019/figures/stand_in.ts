/** Do low-rank Gaussian directions accept like dense ones? @module */
import { nominal, ordinal, quantitative } from "../../../src/charts/marks/channel.ts";
import { intervalPoint } from "../../../src/charts/marks/interval_point.ts";
import { panels } from "../../../src/charts/marks/panels.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { className, gap, mean, observations } from "../reading/runs.ts";
import { coreRuns } from "../reading/scope.ts";
import { centreAndInterval, perSeed } from "./over_seeds.ts";

/** Δ of both families side by side. */
export function standIn(records: Records): Figure {
  const all = observations(coreRuns(records), {
    phase: "early",
    batchSizes: [256, 1024, 4096],
  }).filter(({ family }) => family.family === "sphere" || family.family === "low-rank");
  const rows = perSeed(
    all,
    ({ run, family, sample }) => ({
      cell: className(run),
      directions: family.family === "sphere" ? "dense" : "low-rank",
      batchSize: sample.batchSize,
    }),
    ({ run }) => run.seed,
    (group) => mean(group.flatMap(({ sample }) => gap(sample, "acceptedShapiroWilk") ?? [])),
  ).map(([key, values]) => ({ ...key, ...centreAndInterval(values) }));
  const x = ordinal("batchSize", "Batch size b", { axis: { labelAngle: 0 } });
  const directions = {
    xOffset: { field: "directions" },
    color: nominal("directions", "Directions"),
  };
  return {
    id: "stand-in",
    title: "Low-rank Gaussian directions beside dense ones",
    claims: ["P2"],
    caption:
      "Acceptance gap Δ by Shapiro–Wilk at early checkpoints on dense random directions and on low-rank Gaussian ones " +
      "(which may judge the larger nets where both accept alike), mean over seeds with 95 % interval.",
    spec: panels(nominal("cell", null), 3, {
      height: 140,
      layer: intervalPoint("y", quantitative("mean", "Δ"), { x, ...directions }),
    }),
    rows,
  };
}

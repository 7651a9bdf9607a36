/** Acceptance gap against batch size, early and late. @module */
import { nominal, quantitative } from "../../../src/charts/marks/channel.ts";
import { intervalBar } from "../../../src/charts/marks/interval_bar.ts";
import { lines } from "../../../src/charts/marks/lines.ts";
import { panels } from "../../../src/charts/marks/panels.ts";
import { referenceLine } from "../../../src/charts/marks/reference_line.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { mean } from "../../../src/stats/descriptive/mean.ts";
import { GAUSSIAN_MARGIN } from "../claims/large_batches.ts";
import { noise } from "../noise/study.ts";
import { DECIDING_NAMES, decidingName } from "../reading/places.ts";
import { gap, type Observation, observations, runsOf } from "../reading/runs.ts";
import { centreAndInterval, perSeed } from "./over_seeds.ts";

const TESTS = [
  ["Shapiro–Wilk", "acceptedShapiroWilk"],
  ["Anderson–Darling", "acceptedAndersonDarling"],
] as const;

/** Δ by batch size, place and test, one panel per data set. */
export function acceptanceByBatchSize(records: Records): Figure {
  const all = observations(runsOf(records, noise), { family: "sphere" })
    .filter(({ checkpoint }) => checkpoint.place !== "dating");
  const rows = TESTS.flatMap(([test, by]) =>
    perSeed(
      all,
      ({ run, checkpoint, sample }: Observation) => ({
        cell: run.settings.data.name,
        place: decidingName(checkpoint)!,
        batchSize: sample.batchSize,
      }),
      ({ run }) => run.seed,
      (group) => mean(group.flatMap(({ sample }) => gap(sample, by) ?? [])),
    ).map(([key, values]) => ({ ...key, test, ...centreAndInterval(values) }))
  );
  const x = quantitative("batchSize", "Batch size b", {
    scale: { type: "log", base: 2 },
    axis: { values: [32, 128, 512, 2048], format: "d", grid: false },
  });
  const y = quantitative("mean", "Acceptance gap Δ", { scale: { domain: [-1, 0.1] } });
  const color = nominal("place", null, { sort: DECIDING_NAMES });
  return {
    id: "acceptance-by-batch-size",
    title: "How much less often than a Gaussian is the noise accepted as Gaussian?",
    claims: ["P1", "P3", "P4e", "P4l", "P5"],
    caption:
      "Acceptance gap Δ = share of random directions accepted at level .05 minus the same share for the " +
      "full-covariance Gaussian surrogate; mean over seeds with 95 % interval. 0 is Gaussian; the dashed line " +
      `is the margin of the decision rule (${GAUSSIAN_MARGIN}).`.replace("-", "−"),
    spec: panels(nominal("cell", null), 2, {
      height: 170,
      layer: [
        referenceLine("y", GAUSSIAN_MARGIN),
        intervalBar("y", y, { x, color }, { width: 1, opacity: 0.7 }),
        lines({
          x,
          y,
          color,
          strokeDash: nominal("test", "Test", { legend: { symbolType: "stroke" } }),
        }, { points: true }),
      ],
    }),
    rows,
  };
}

/** Overview: acceptance gap against batch size, early and late. @module */
import { nominal, quantitative } from "../../../src/charts/marks/channel.ts";
import { intervalBar } from "../../../src/charts/marks/interval_bar.ts";
import { lines } from "../../../src/charts/marks/lines.ts";
import { panels } from "../../../src/charts/marks/panels.ts";
import { referenceLine } from "../../../src/charts/marks/reference_line.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { className, gap, mean, type Observation, observations, runsOf } from "../reading/runs.ts";
import { GAUSSIAN_MARGIN } from "../claims/batch_sizes.ts";
import { judgedFamily } from "../reading/scope.ts";
import { centreAndInterval, perSeed } from "./over_seeds.ts";

const TESTS = [
  ["Shapiro–Wilk", "acceptedShapiroWilk"],
  ["Anderson–Darling", "acceptedAndersonDarling"],
] as const;

/** Δ by batch size, phase and test, one panel per data set × net. */
export function acceptanceByBatchSize(records: Records): Figure {
  const all = runsOf(records).flatMap((run) => observations([run], { family: judgedFamily(run) }));
  const rows = TESTS.flatMap(([test, by]) =>
    perSeed(
      all,
      ({ run, checkpoint, sample }: Observation) => ({
        cell: className(run),
        phase: checkpoint.phase,
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
  const color = nominal("phase", "Phase", { sort: ["early", "late"] });
  return {
    id: "acceptance-by-batch-size",
    title: "How much less often than a Gaussian is the noise accepted as Gaussian?",
    claims: ["P1", "P3", "P4e", "P4l", "P5"],
    caption:
      "Acceptance gap Δ = share of random directions accepted at level .05 minus the same share for the " +
      "full-covariance Gaussian surrogate; mean over seeds with 95 % interval. 0 is Gaussian; the dashed line " +
      `is the margin of the decision rule (${GAUSSIAN_MARGIN}).`.replace("-", "−"),
    spec: panels(nominal("cell", null), 3, {
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

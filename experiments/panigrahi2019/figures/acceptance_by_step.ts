/** As the paper is recalled to plot it: accepted share along training, one panel per batch size. @module */
import { nominal, ordinal, quantitative } from "../../../src/charts/marks/channel.ts";
import { lines } from "../../../src/charts/marks/lines.ts";
import { panels } from "../../../src/charts/marks/panels.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { className, mean, type Observation, observations } from "../reading/runs.ts";
import { coreRuns } from "../reading/scope.ts";

/** Accepted share against the step in units of T. */
export function acceptanceByStep(records: Records): Figure {
  const all = observations(coreRuns(records), {
    family: "sphere",
    batchSizes: [32, 256, 1024, 4096],
  });
  // T differs between seeds: early checkpoints share their steps, late ones share step/T.
  const at = ({ run, checkpoint }: Observation) =>
    checkpoint.phase === "early"
      ? `${checkpoint.step}`
      : checkpoint.step === run.result.stepsToFit
      ? "T"
      : "2T";
  const groups = Map.groupBy(all, (one) =>
    JSON.stringify([
      className(one.run),
      one.sample.batchSize,
      at(one),
    ]));
  const rows = [...groups].map(([key, group]) => {
    const [cell, batchSize, when] = JSON.parse(key) as [string, number, string];
    return {
      cell,
      batchSize,
      when,
      order: when === "T" ? 1e9 : when === "2T" ? 2e9 : Number(when),
      accepted: mean(group.map(({ sample }) => sample.noise.acceptedShapiroWilk ?? NaN)),
      surrogate: mean(group.map(({ sample }) => sample.surrogate.acceptedShapiroWilk ?? NaN)),
      seeds: new Set(group.map(({ run }) => run.seed)).size,
    };
  });
  const x = ordinal("when", "Step (T: first with 100 % training accuracy)", {
    sort: { field: "order" },
    axis: { labelAngle: 0 },
  });
  const y = quantitative("accepted", "Share accepted", { scale: { domain: [0, 1] } });
  const color = nominal("cell", null);
  return {
    id: "acceptance-by-step",
    title: "Share of random directions accepted as Gaussian, along training",
    claims: ["P1", "P3"],
    caption:
      "The paper's way: share of random directions that Shapiro–Wilk accepts at level .05 (n draws per " +
      "checkpoint), one panel per batch size, mean over the seeds that have the checkpoint. Dashed: the same share for the Gaussian surrogate.",
    spec: panels(ordinal("batchSize", "Batch size b"), 2, {
      height: 150,
      layer: [
        lines({ x, y: { ...y, field: "surrogate" }, color }, { dashed: true, opacity: 0.6 }),
        lines({ x, y, color }, { points: true }),
      ],
    }),
    rows,
  };
}

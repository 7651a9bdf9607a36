/** As the paper is recalled to plot it: accepted share along training, one panel per batch size. @module */
import { nominal, ordinal, quantitative } from "../../../src/charts/marks/channel.ts";
import { lines } from "../../../src/charts/marks/lines.ts";
import { panels } from "../../../src/charts/marks/panels.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { mean } from "../../../src/stats/descriptive/mean.ts";
import { noise } from "../noise/study.ts";
import { placeName } from "../reading/places.ts";
import { observations, runsOf } from "../reading/runs.ts";

/** The batch sizes that every checkpoint has. */
const BATCH_SIZES = [32, 256, 1024, 4096];

/** Accepted share against the step in units of T. */
export function acceptanceByStep(records: Records): Figure {
  const all = observations(runsOf(records, noise), { family: "sphere" })
    .filter(({ sample }) => BATCH_SIZES.includes(sample.batchSize));
  const groups = Map.groupBy(
    all,
    ({ run, sample, checkpoint }) =>
      JSON.stringify([run.settings.data.name, sample.batchSize, checkpoint.fraction]),
  );
  const rows = [...groups].map(([key, group]) => {
    const [cell, batchSize, fraction] = JSON.parse(key) as [string, number, number];
    return {
      cell,
      batchSize,
      when: placeName({ fraction }),
      order: fraction,
      accepted: mean(group.map(({ sample }) => sample.noise.acceptedShapiroWilk ?? NaN)),
      surrogate: mean(group.map(({ sample }) => sample.surrogate.acceptedShapiroWilk ?? NaN)),
      seeds: new Set(group.map(({ run }) => run.seed)).size,
    };
  });
  const x = ordinal("when", "Step (T: loss at most .1 nats, accuracy 100 %)", {
    sort: { field: "order" },
    axis: { labelAngle: -45 },
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

/** The bound against the gap over configurations of the small nets. @module */
import { nominal, quantitative } from "../../../src/charts/marks/channel.ts";
import { intervalBar } from "../../../src/charts/marks/interval_bar.ts";
import { centreAndInterval } from "../../../src/evidence/centre_and_interval.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { bestBound } from "../reading/best_bound.ts";
import { byConfig } from "../reading/by_seed.ts";
import { mlpRuns } from "../reading/mlp_runs.ts";

/** One point per configuration. */
export function boundAgainstGap(records: Records): Figure {
  const rows = byConfig(mlpRuns(records)).map(([config, runs]) => {
    const { labelNoise, batchSize, learningRate } = runs[0]!.settings;
    const gap = centreAndInterval(runs.map((run) => run.gap));
    const bound = centreAndInterval(runs.map((run) => bestBound(run, ({ neu }) => neu).bound));
    return {
      config,
      labelNoise: `${labelNoise}`,
      batchSize: `${batchSize}`,
      learningRate,
      gap: gap.mean,
      gapLower: gap.lower,
      gapUpper: gap.upper,
      bound: bound.mean,
      boundLower: bound.lower,
      boundUpper: bound.upper,
      seeds: gap.seeds,
    };
  });
  const x = quantitative("gap", "gen: clipped loss on fresh minus training examples");
  const y = quantitative("bound", "Bound at its best σ", {
    scale: { type: "log", nice: false, padding: 12 },
    axis: { values: [1, 3, 10, 30, 100, 300, 1000], format: "~g" },
  });
  const color = nominal("labelNoise", "Label noise", { sort: null });
  return {
    id: "bound-against-gap",
    title: "Does the bound rank settings as generalisation does?",
    claims: ["IB-2", "IB-2f"],
    caption:
      "Small nets on clusters with noisy labels: bound of Neu et al. at its best σ against the gap, one point per " +
      "configuration of label noise, batch size and learning rate; mean over seeds with 95 % intervals. Logarithmic scale: " +
      "the question is whether the order is right, whatever the size.",
    spec: {
      height: 260,
      layer: [
        intervalBar("x", x, { y, color }, {
          lower: "gapLower",
          upper: "gapUpper",
          opacity: 0.6,
        }),
        intervalBar("y", y, { x, color }, {
          lower: "boundLower",
          upper: "boundUpper",
          opacity: 0.6,
        }),
        {
          mark: { type: "point", filled: true, size: 80 },
          encoding: { x, y, color, shape: nominal("batchSize", "Batch size", { sort: null }) },
        },
      ],
    },
    rows,
  };
}

/** The bound in units of the range of the loss, by configuration. @module */
import { nominal, quantitative } from "../../../src/charts/marks/channel.ts";
import { intervalPoint } from "../../../src/charts/marks/interval_point.ts";
import { referenceLine } from "../../../src/charts/marks/reference_line.ts";
import { centreAndInterval } from "../../../src/evidence/centre_and_interval.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { bumpRuns } from "../reading/bump_runs.ts";
import { byConfig } from "../reading/by_seed.ts";
import { mlpRuns } from "../reading/mlp_runs.ts";
import { bumpOverRange, mlpOverRange } from "../reading/over_range.ts";

/** All configurations of both studies. */
export function boundOverRange(records: Records): Figure {
  const rows = [
    ...byConfig(bumpRuns(records)).map(([config, runs]) => ({
      study: "bump",
      config,
      ...centreAndInterval(runs.map(bumpOverRange)),
    })),
    ...byConfig(mlpRuns(records)).map(([config, runs]) => ({
      study: "nets",
      config,
      ...centreAndInterval(runs.map(mlpOverRange)),
    })),
  ];
  const x = quantitative("mean", "Bound over the range of the loss", {
    scale: { type: "log" },
    axis: { values: [0.1, 1, 10, 100], format: "~g" },
  });
  return {
    id: "bound-over-range",
    title: "Does the bound say anything?",
    claims: ["IB-4"],
    caption:
      "Bound of Neu et al. (2R² form) at its best σ, divided by the range of the loss (bump 1, clipped cross-entropy 4), by " +
      "configuration; mean over seeds with 95 % interval, logarithmic scale. Right of the line the bound is vacuous: no gap " +
      "can be that large.",
    spec: {
      height: 360,
      layer: [
        referenceLine("x", 1),
        ...intervalPoint("x", x, {
          y: nominal("config", null, { sort: null }),
          color: nominal("study", "Study", { sort: null }),
        }),
      ],
    },
    rows,
  };
}

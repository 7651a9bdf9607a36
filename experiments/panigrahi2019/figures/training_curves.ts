/** Training accuracy and loss of every run. @module */
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { className, runsOf } from "../reading/runs.ts";

/** Loss against step, one line per seed. */
export function trainingCurves(records: Records): Figure {
  const rows = runsOf(records).flatMap((run) =>
    run.result.curve.map(([step, loss, accuracy]) => ({
      cell: className(run),
      seed: run.seed,
      step,
      loss,
      accuracy,
    }))
  );
  return {
    id: "training-curves",
    title: "Training loss of every run",
    claims: [],
    caption:
      "Training loss (log scale) against the step, one line per seed, up to 2T, where T is the first step with 100 % " +
      "training accuracy.",
    spec: {
      facet: { field: "cell", type: "nominal", title: null },
      columns: 3,
      resolve: { scale: { x: "independent" } },
      spec: {
        width: 210,
        height: 140,
        mark: { type: "line", strokeWidth: 1, opacity: 0.7 },
        encoding: {
          x: { field: "step", type: "quantitative", title: "Step", axis: { tickCount: 4 } },
          y: {
            field: "loss",
            type: "quantitative",
            title: "Training loss",
            scale: { type: "log" },
            axis: { tickCount: 5 },
          },
          detail: { field: "seed", type: "nominal" },
        },
      },
    },
    rows,
  };
}

/** Training accuracy and loss of every run. @module */
import { nominal, quantitative } from "../../../src/charts/marks/channel.ts";
import { lines } from "../../../src/charts/marks/lines.ts";
import { panels } from "../../../src/charts/marks/panels.ts";
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
      ...panels(nominal("cell", null), 3, {
        height: 140,
        ...lines({
          x: quantitative("step", "Step", { axis: { tickCount: 4 } }),
          y: quantitative("loss", "Training loss", {
            scale: { type: "log" },
            axis: { tickCount: 5 },
          }),
          detail: nominal("seed", null),
        }, { width: 1, opacity: 0.7 }),
      }),
      resolve: { scale: { x: "independent" } },
    },
    rows,
  };
}

/** Training loss of every run. @module */
import { nominal, quantitative } from "../../../src/charts/marks/channel.ts";
import { lines } from "../../../src/charts/marks/lines.ts";
import { panels } from "../../../src/charts/marks/panels.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { architectures } from "../architectures/study.ts";
import { netName } from "../claims/large_batches.ts";
import { noise } from "../noise/study.ts";
import { runsOf } from "../reading/runs.ts";

/** Loss against step, one line per seed. */
export function trainingCurves(records: Records): Figure {
  const rows = [noise, architectures].flatMap((study) => runsOf(records, study)).flatMap((run) =>
    run.result.curve.map(([step, loss, accuracy]) => ({
      cell: netName(run),
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
      "Minibatch loss (log scale, mean over stretches of steps) against the step, one line per seed, up to 2T, or T where " +
      "nothing late is measured. T is the first step with at most .1 nats on the whole training set and 100 % accuracy.",
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

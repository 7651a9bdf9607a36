/** The released index and the training accuracy along the first thousand steps. @module */
import { nominal, quantitative } from "../../../src/charts/marks/channel.ts";
import { band } from "../../../src/charts/marks/band.ts";
import { lines } from "../../../src/charts/marks/lines.ts";
import { centreAndInterval } from "../../../src/evidence/centre_and_interval.ts";
import { perSeed } from "../../../src/evidence/per_seed.ts";
import { course } from "../course/study.ts";
import { panels } from "../../../src/charts/marks/panels.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { mean, runsOf } from "../reading/runs.ts";

const QUANTITIES = ["α̂, as released", "training accuracy"] as const;

/** α̂ and accuracy against the step. */
export function courseFigure(records: Records): Figure {
  const seen = runsOf(records, course).flatMap((run) =>
    run.result.points.flatMap(({ step, inverse, trainAccuracy }) =>
      [1 / inverse, trainAccuracy].map((value, index) => ({
        run,
        step,
        quantity: QUANTITIES[index]!,
        value,
      }))
    )
  );
  const rows = perSeed(
    seen,
    ({ run, step, quantity }) => ({ cell: run.class, quantity, step }),
    ({ run }) => run.seed,
    (own) => mean(own.map(({ value }) => value)),
  ).map(([key, values]) => ({ ...key, ...centreAndInterval(values) }));
  const x = quantitative("step", "Step");
  const y = quantitative("mean", "", { scale: { zero: false } });
  const color = nominal("cell", null);
  return {
    id: "course",
    title: "Does the index fall and recover, and the process jump?",
    claims: ["S6", "S6j"],
    caption:
      "Released α̂ and training accuracy every 20 steps; mean over seeds, band: 95 % interval. The paper is recalled to show a fast fall within about 1000 iterations and a dip of accuracy at its end.",
    spec: {
      ...panels(nominal("quantity", null, { sort: [...QUANTITIES] }), 1, {
        height: 130,
        layer: [band(y, ["lower", "upper"], { x, color }), lines({ x, y, color })],
      }),
      resolve: { scale: { y: "independent" } },
    },
    rows,
  };
}

/** The released index, and what it has beyond its surrogate, against width. @module */
import { nominal, quantitative } from "../../../src/charts/marks/channel.ts";
import { intervalBar } from "../../../src/charts/marks/interval_bar.ts";
import { lines } from "../../../src/charts/marks/lines.ts";
import { centreAndInterval } from "../../../src/evidence/centre_and_interval.ts";
import { perSeed } from "../../../src/evidence/per_seed.ts";
import { panels } from "../../../src/charts/marks/panels.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { mean, runsOf } from "../reading/runs.ts";
import { width, type WidthResult } from "../width/study.ts";

const QUANTITIES: readonly (readonly [string, (result: WidthResult) => number])[] = [
  ["a = 1/α̂, as released", ({ pooled }) => pooled.inverse],
  ["a − a of the surrogate", ({ pooled, surrogate }) => pooled.inverse - surrogate],
];

/** a and a − a_s against width. */
export function widths(records: Records): Figure {
  const runs = runsOf(records, width);
  const rows = QUANTITIES.flatMap(([quantity, read]) =>
    perSeed(
      runs,
      ({ settings: { data, net } }) => ({
        set: "depth" in net ? `${data.id}, depth ${net.depth}` : data.id,
        width: "width" in net ? net.width : 0,
      }),
      ({ seed }) => seed,
      (own) => mean(own.map(({ result }) => read(result))),
    ).map(([key, values]) => ({ ...key, quantity, ...centreAndInterval(values) }))
  );
  const x = quantitative("width", "Width", {
    scale: { type: "log", base: 2 },
    axis: { format: "d", grid: false, values: [4, 16, 64, 256, 1024] },
  });
  const y = quantitative("mean", "", { scale: { zero: false } });
  const color = nominal("set", null);
  return {
    id: "widths",
    title: "Does the released index fall as the net grows wider?",
    claims: ["S3", "S3s"],
    caption:
      "Left a = 1/α̂ (larger = heavier) after training, right what it has beyond Gaussian noise of the same covariance; mean over seeds with 95 % interval. A rise of .005 per doubling takes " +
      "α̂ from 1.60 to 1.50 over the paper's eight doublings.",
    spec: {
      ...panels(nominal("quantity", null, { sort: QUANTITIES.map(([one]) => one) }), 2, {
        height: 180,
        layer: [
          intervalBar("y", y, { x, color }, { width: 1, opacity: 0.7 }),
          lines({ x, y, color }, { points: true }),
        ],
      }),
      resolve: { scale: { y: "independent" } },
    },
    rows,
  };
}

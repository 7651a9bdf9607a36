/** The table: the released index on the released code's grid, beside its surrogate. @module */
import { nominal, ordinal } from "../../../src/charts/marks/channel.ts";
import { centreAndInterval } from "../../../src/evidence/centre_and_interval.ts";
import { perSeed } from "../../../src/evidence/per_seed.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { mean, type Run, runsOf } from "../reading/runs.ts";
import { released } from "../released/study.ts";
import type { TrainedResult, TrainedSettings } from "../setup/trained.ts";
import { width } from "../width/study.ts";

/** Pixels. */
const ROW_HEIGHT = 22;

/** Where a net stands in the table. */
function placeOf({ settings: { net, data, loss } }: Run<TrainedSettings, TrainedResult>) {
  const [size, column] = "width" in net
    ? [`width ${net.width}`, `depth ${net.depth}`]
    : [`${net.channels} channels`, "AlexNet"];
  return {
    row: `${data.id}, ${loss}, ${size}`,
    column,
    size: "width" in net ? net.width : net.channels,
    depth: "width" in net ? net.depth : 0,
    set: `${data.id}, ${loss}`,
  };
}

const asAlpha = (inverse: number | null) => inverse === null ? "–" : (1 / inverse).toFixed(2);

/** α̂ of SGN and of its surrogate; empty where the grid beyond the judged widths was not run. */
export function releasedGrid(records: Records): Figure {
  const own = runsOf(records, released);
  const runs = own.length === 0 ? [] : [...own, ...runsOf(records, width)];
  const rows = perSeed(
    runs,
    placeOf,
    ({ seed }) => seed,
    ([one]) => one!.result.pooled.inverse,
  ).map(([place, values]) => {
    const here = runs.filter((run) => JSON.stringify(placeOf(run)) === JSON.stringify(place));
    const { mean: inverse, seeds } = centreAndInterval(values);
    const surrogate = mean(here.map(({ result }) => result.surrogate));
    return {
      ...place,
      inverse,
      surrogate,
      text: `${asAlpha(inverse)} (${asAlpha(surrogate)})`,
      seeds,
    };
  });
  const inOrder = (one: typeof rows[number], other: typeof rows[number]) =>
    one.set.localeCompare(other.set) || one.size - other.size || one.depth - other.depth;
  rows.sort(inOrder);
  return {
    id: "released-grid",
    title: "The released code's grid (evidence)",
    claims: ["S3", "S3s"],
    caption:
      "Evidence: decides nothing, and the profile paper alone has it. α̂ = 1/(mean of 1/α̂ over seeds) of SGN after training, as released, and in parentheses of Gaussian noise of the same full covariance.",
    spec: {
      height: ROW_HEIGHT * new Set(rows.map(({ row }) => row)).size,
      mark: { type: "text" },
      encoding: {
        x: ordinal("column", null, {
          sort: [
            ...new Set(rows.toSorted((a, b) => a.depth - b.depth).map(({ column }) => column)),
          ],
          axis: { orient: "top", labelAngle: 0, domain: false, ticks: false },
        }),
        y: nominal("row", null, {
          sort: [...new Set(rows.map(({ row }) => row))],
          axis: { labelLimit: 320, domain: false, ticks: false },
        }),
        text: { field: "text", type: "nominal" },
      },
    },
    rows,
  };
}

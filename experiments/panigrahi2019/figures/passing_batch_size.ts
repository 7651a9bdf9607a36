/** b*(n): the batch size at which noise passes as Gaussian, as a function of the number of draws. @module */
import { band } from "../../../src/charts/marks/band.ts";
import { nominal, quantitative } from "../../../src/charts/marks/channel.ts";
import { lines } from "../../../src/charts/marks/lines.ts";
import { panels } from "../../../src/charts/marks/panels.ts";
import { referenceLine } from "../../../src/charts/marks/reference_line.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { mean } from "../../../src/stats/descriptive/mean.ts";
import type { PassingBatchSize } from "../noise/record.ts";
import { noise } from "../noise/study.ts";
import { DECIDING_NAMES, decidingName } from "../reading/places.ts";
import { runsOf } from "../reading/runs.ts";

/** Averages over checkpoints and seeds, by data set, place and number of draws. */
function passingRows(records: Records) {
  const flat = runsOf(records, noise).flatMap((run) =>
    run.result.checkpoints.filter(({ place }) => place !== "dating").flatMap((checkpoint) =>
      checkpoint.families
        .filter((one) => one.family === "sphere")
        .flatMap((one) =>
          one.passing.map((row) => ({
            cell: run.settings.data.name,
            place: decidingName(checkpoint)!,
            ...row,
          }))
        )
    )
  );
  const groups = Map.groupBy(
    flat,
    ({ cell, place, draws }) => JSON.stringify([cell, place, draws]),
  );
  return [...groups].map(([key, group]) => {
    const [cell, place, draws] = JSON.parse(key) as [string, string, number];
    // `null` stands for ∞: a mean over checkpoints and seeds is ∞ where one of them is.
    const average = (read: (row: PassingBatchSize) => number | null) =>
      mean(group.map((row) => read(row) ?? Infinity));
    const quantile = (index: 0 | 2 | 4) => average((row) => row.byEither[index]);
    return {
      cell,
      place,
      draws,
      median: quantile(2),
      lower: quantile(0),
      upper: quantile(4),
      bySkewness: average((row) => row.bySkewness[2]),
      byKurtosis: average((row) => row.byKurtosis[2]),
    };
  });
}

/** Median over directions with the 5–95 % band, by place, one panel per data set. */
export function passingBatchSize(records: Records): Figure {
  const rows = passingRows(records);
  const finite = rows.flatMap(({ lower, median, upper }) => [lower, median, upper])
    .filter(Number.isFinite);
  // Charts hold `null` for ∞: the band is drawn to twice the largest number, and ∞ stands there.
  const top = 2 * Math.max(1, ...finite);
  const drawn = (field: "lower" | "upper") => ({
    calculate: `datum.${field} === null ? ${top} : datum.${field}`,
    as: `${field}Drawn`,
  });
  const x = quantitative("draws", "Number of draws n", {
    scale: { type: "log" },
    axis: { values: [100, 1000, 10_000, 100_000], format: "~s", grid: false },
  });
  const y = quantitative("median", "b*", { scale: { type: "log", base: 2 } });
  const color = nominal("place", null, { sort: DECIDING_NAMES });
  return {
    id: "passing-batch-size",
    title: "“Gaussian from batch size b*” is a statement about the number of draws n",
    claims: ["P1n"],
    caption:
      "b*(n): smallest batch size at which neither the skewness nor the excess kurtosis of the projected noise is " +
      "found with 80 % power, from exact cumulants. Line: median over random directions; band: 5 % to 95 %; both " +
      "averaged over checkpoints and seeds. More draws never push b* down. Dashed: b = 256." +
      (rows.some(({ upper }) => upper === Infinity)
        ? " ∞: some directions have no noise and pass at no batch size; where the line ends, half of them."
        : ""),
    spec: panels(nominal("cell", null), 2, {
      height: 190,
      layer: [
        {
          transform: [drawn("lower"), drawn("upper")],
          ...band(y, ["lowerDrawn", "upperDrawn"], { x, color }),
        },
        {
          transform: [{ filter: "datum.upper === null" }, drawn("upper")],
          mark: { type: "text", text: "∞", dy: -6 },
          encoding: { x, y: { ...y, field: "upperDrawn" }, color },
        },
        lines({ x, y, color }, { points: true }),
        referenceLine("y", 256),
      ],
    }),
    rows,
  };
}

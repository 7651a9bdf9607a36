/** Resampling as the check of b*: what the exact cumulants predict against what the tests reject. @module */
import { nominal, quantitative } from "../../../src/charts/marks/channel.ts";
import { points } from "../../../src/charts/marks/points.ts";
import { diagonal } from "../../../src/charts/marks/reference_line.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { mean } from "../../../src/stats/descriptive/mean.ts";
import { noise } from "../noise/study.ts";
import { decidingName } from "../reading/places.ts";
import { gap, observations, runsOf } from "../reading/runs.ts";

/** One point per data set, place, n and batch size. */
export function cumulantCheck(records: Records): Figure {
  const runs = runsOf(records, noise);
  const counts = new Set(
    runs.flatMap((
      { settings },
    ) => [settings.draws, settings.manyDraws?.shapiroWilk ?? settings.draws]),
  );
  const all = [...counts].flatMap((draws) => observations(runs, { family: "sphere", draws }))
    .filter(({ checkpoint }) => checkpoint.place !== "dating");
  const groups = Map.groupBy(
    all,
    ({ run, checkpoint, sample }) =>
      JSON.stringify([
        run.settings.data.name,
        decidingName(checkpoint),
        sample.draws,
        sample.batchSize,
      ]),
  );
  const rows = [...groups].map(([key, group]) => {
    const [cell, place, draws, batchSize] = JSON.parse(key) as [string, string, number, number];
    return {
      cell,
      place,
      draws: `n = ${draws}`,
      batchSize,
      predicted: mean(group.flatMap(({ sample }) => sample.notYetPassing ?? [])),
      observed: -mean(group.map(({ sample }) => gap(sample, "acceptedShapiroWilk") ?? NaN)),
    };
  });
  return {
    id: "cumulant-check",
    title: "Do exact cumulants predict what resampling finds?",
    claims: ["P1n"],
    caption:
      "Each point is one data set, place, n and batch size. Horizontal: share of random directions whose b*(n), from " +
      "exact cumulants, exceeds the batch size (80 % power or more). Vertical: share that Shapiro–Wilk rejects " +
      "beyond the surrogate, from resampled minibatches; at the larger n of a part of the directions. Directions with " +
      "less than 80 % power are rejected sometimes too, which lifts the points above the diagonal in the middle.",
    spec: {
      width: 480,
      height: 300,
      layer: [
        points({
          x: quantitative("predicted", "Share with b*(n) above b (exact cumulants)", {
            scale: { domain: [0, 1] },
          }),
          y: quantitative("observed", "Share rejected beyond the surrogate"),
          color: nominal("cell", null),
          shape: nominal("draws", null, { legend: { orient: "bottom" } }),
          tooltip: ["cell", "place", "draws", "batchSize", "predicted", "observed"].map(
            (field) => ({ field }),
          ),
        }, { opacity: 0.8 }),
        diagonal(),
      ],
    },
    rows,
  };
}

/** Where noise stops being Gaussian: the acceptance gap over step and batch size. @module */
import { nominal, quantitative } from "../../../src/charts/marks/channel.ts";
import { lines } from "../../../src/charts/marks/lines.ts";
import { panels } from "../../../src/charts/marks/panels.ts";
import { tiles } from "../../../src/charts/marks/tiles.ts";
import { CATEGORIES, SEQUENTIAL } from "../../../src/charts/palette.ts";
import type { Figure, FigureRow } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { mean } from "../../../src/stats/descriptive/mean.ts";
import { GAUSSIAN_MARGIN } from "../claims/large_batches.ts";
import { noise } from "../noise/study.ts";
import { placeName } from "../reading/places.ts";
import { gap, type Observation, observations, runsOf, TEST_NAMES, TESTS } from "../reading/runs.ts";
import { contour } from "./contour.ts";
import { perSeed } from "./over_seeds.ts";

/** Edges of the map in b. */
const [LOWEST, HIGHEST] = [32 / Math.SQRT2, 4096 * Math.SQRT2];

interface Point {
  readonly cell: string;
  readonly fraction: number;
  readonly batchSize: number;
  readonly test: string;
  readonly gap: number;
  readonly seeds: number;
}

/** Mean Δ over seeds at every step, batch size and test. */
function pointsOf(records: Records): readonly Point[] {
  const all = observations(runsOf(records, noise), { family: "sphere" });
  return TESTS.flatMap((by) =>
    perSeed(
      all,
      ({ run, checkpoint: { fraction }, sample: { batchSize } }: Observation) => ({
        cell: run.settings.data.name,
        fraction,
        batchSize,
      }),
      ({ run }) => run.seed,
      (group) => mean(group.flatMap(({ sample }) => gap(sample, by) ?? [])),
    ).map(([key, values]) => ({
      ...key,
      test: TEST_NAMES[by],
      gap: mean(values),
      seeds: values.length,
    }))
  );
}

/** The points of one step in the order of b, as tiles that meet halfway on the logarithmic axis. */
function tilesOf(points: readonly Point[], index: number): readonly FigureRow[] {
  const column = points.toSorted((a, b) => a.batchSize - b.batchSize);
  const between = (i: number) => Math.sqrt(column[i]!.batchSize * column[i + 1]!.batchSize);
  return column.map((point, i) => ({
    ...point,
    kind: "tile",
    step: placeName(point),
    left: index - 0.5,
    right: index + 0.5,
    low: i === 0 ? LOWEST : between(i - 1),
    high: i === column.length - 1 ? HIGHEST : between(i),
  }));
}

function rowsOf(points: readonly Point[], fractions: readonly number[]): readonly FigureRow[] {
  const columns = Map.groupBy(points, ({ cell, test, fraction }) => `${cell} ${test} ${fraction}`);
  return [...columns.values()].flatMap((column) => {
    const { cell, test, fraction } = column[0]!;
    const index = fractions.indexOf(fraction);
    const boundary: FigureRow = {
      kind: "contour",
      cell,
      test,
      step: placeName({ fraction }),
      at: index,
      boundary: contour(column, GAUSSIAN_MARGIN, [LOWEST, HIGHEST]),
    };
    return test === TEST_NAMES.acceptedShapiroWilk
      ? [...tilesOf(column, index), boundary]
      : [boundary];
  });
}

/** One panel a data set. */
export function phaseMap(records: Records): Figure {
  const points = pointsOf(records);
  const fractions = [...new Set(points.map(({ fraction }) => fraction))].sort((a, b) => a - b);
  const names = fractions.map((fraction) => placeName({ fraction }));
  const x = (field: string) =>
    quantitative(field, "Step (T: loss at most .1 nats, accuracy 100 %)", {
      scale: { domain: [-0.5, fractions.length - 0.5], nice: false },
      axis: {
        values: fractions.map((_, index) => index),
        labelExpr: `${JSON.stringify(names)}[datum.value]`,
        labelAngle: -45,
        grid: false,
      },
    });
  const y = (field: string) =>
    quantitative(field, "Batch size b", {
      scale: { type: "log", base: 2, domain: [LOWEST, HIGHEST], nice: false },
      axis: { values: [32, 128, 512, 2048], format: "d", grid: false },
    });
  const line = lines({
    x: x("at"),
    y: y("boundary"),
    strokeDash: nominal("test", "Edge of the margin by", {
      sort: TESTS.map((by) => TEST_NAMES[by]),
      legend: { symbolType: "stroke" },
    }),
  }, { width: 2.5 });
  return {
    id: "phase-map",
    title: "Where does the noise stop being Gaussian?",
    claims: ["P1", "P3", "P4e", "P4l", "P5"],
    caption:
      "Acceptance gap Δ by Shapiro–Wilk (colour: mean over seeds; 0 is Gaussian) over the step and the batch size, one panel " +
      `a data set, FC 100×3. Orange: the batch size from which Δ stays above ${
        `${GAUSSIAN_MARGIN}`.replace("-0", "−")
      }, by either test; below it the noise is not Gaussian. ` +
      "Steps 0, T/32, T and 2T decide claims, the others date the loss.",
    spec: panels(nominal("cell", null), 2, {
      height: 190,
      layer: [
        {
          transform: [{ filter: "datum.kind === 'tile'" }],
          ...tiles([x("left"), "right"], [y("low"), "high"], {
            ...quantitative("gap", "Acceptance gap Δ", {
              scale: { domain: [-1, 0], range: SEQUENTIAL.toReversed() },
              legend: { gradientLength: 120 },
            }),
          }),
        },
        {
          transform: [{ filter: "datum.kind === 'contour'" }],
          ...line,
          mark: { type: "line", strokeWidth: 2.5, color: CATEGORIES[1]!.light },
        },
      ],
    }),
    rows: rowsOf(points, fractions),
  };
}

/** The table: what tail estimators say of captured noise, and of Gaussian noise of the same covariance. @module */
import { nominal, ordinal } from "../../../src/charts/marks/channel.ts";
import { perSeed } from "../../../src/evidence/per_seed.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { mean, runsOf } from "../reading/runs.ts";
import { tails } from "../tails/study.ts";
import type { ColumnFits, StableIndex, TailReading } from "../tails/record.ts";

/** Pixels. */
const ROW_HEIGHT = 22;

/** One noise along one family of one seed. */
interface Entry {
  readonly seed: number;
  readonly row: string;
  readonly order: number;
  readonly reading: TailReading;
}

const LATE = 1000;
const DIRECTIONS = 100;
/** Surrogates stand below the noise that they belong to. */
const SURROGATE = 99;

function entries(records: Records): readonly Entry[] {
  return runsOf(records, tails).flatMap(({ seed, settings: { data, net }, result }) =>
    result.moments.flatMap(({ when, families }) =>
      families.flatMap(({ family, readings }) =>
        readings.map((reading, index): Entry => {
          const noise = reading.batchSize === null
            ? "Gaussian surrogate"
            : `SGN, b = ${reading.batchSize}`;
          const late = when === "T" ? LATE : 0;
          const place = reading.batchSize === null ? SURROGATE : index;
          return {
            seed,
            row: `${data.id}, ${net.name}, step ${when}, ${family}: ${noise}`,
            order: late + (family === "coordinates" ? 0 : DIRECTIONS) + place,
            reading,
          };
        })
      )
    )
  );
}

const finite = (values: readonly (number | null | undefined)[]) =>
  values.filter((value) => value !== null && value !== undefined);

/** 1/α̂ of the fits that converged. */
const inverses = (fits: readonly (StableIndex | null)[]) =>
  fits.flatMap((fit) => fit?.converged ? [1 / fit.alpha] : []);

/** An estimate of every column of one seed: a mean of 1/α̂, or of another number. */
type Column = readonly [
  title: string,
  read: (reading: TailReading) => readonly number[],
  text: (mean: number) => string,
];

const asAlpha = (inverse: number) => (1 / inverse).toFixed(2);
const asNumber = (value: number) => value.toFixed(2);
const fitsOf = (read: (one: ColumnFits) => StableIndex | null) => ({ columns }: TailReading) =>
  inverses(columns.map(read));

const COLUMNS: readonly Column[] = [
  ["Hill", ({ columns }) => finite(columns.map(({ hill }) => hill)), asAlpha],
  ["McCulloch", fitsOf(({ quantiles }) => quantiles), asAlpha],
  ["likelihood", fitsOf(({ likelihood }) => likelihood), asAlpha],
  [
    "max/sum of 4th powers",
    ({ columns }) => finite(columns.map(({ maxToSum }) => maxToSum?.fourth)),
    asNumber,
  ],
  ["excess kurtosis, exact", ({ cumulants }) => cumulants?.excessKurtosis ?? [0], asNumber],
];

const WITHOUT = "without an estimate";

/** How many columns have no estimate, by the estimator: nothing to fit, or no convergence. */
function withoutEstimate(readings: readonly TailReading[]): string {
  const all = readings.flatMap(({ columns }) => columns);
  const count = (missing: (one: ColumnFits) => boolean) => all.filter(missing).length;
  const parts = [
    ["Hill", count(({ hill }) => hill === null)],
    ["McCulloch", count(({ quantiles }) => !quantiles?.converged)],
    ["likelihood", count(({ likelihood }) => !likelihood?.converged)],
  ] as const;
  const some = parts.filter(([, number]) => number > 0).map(([name, number]) =>
    `${name} ${number}`
  );
  return some.length === 0 ? "none" : `${some.join(", ")} of ${all.length}`;
}

/** Means over columns and seeds, a row for every noise. */
export function tailEstimators(records: Records): Figure {
  const all = entries(records);
  const means = COLUMNS.flatMap(([column, read, text]) =>
    perSeed(
      all,
      ({ row, order }) => ({ row, order, column }),
      ({ seed }) => seed,
      ([one]) => mean(read(one!.reading)),
    ).map(([key, values]) => {
      const known = values.filter(Number.isFinite);
      const value = known.length === 0 ? null : mean(known);
      return {
        ...key,
        value,
        text: value === null ? "no estimate" : text(value),
        seeds: known.length,
      };
    })
  );
  const without = [...Map.groupBy(all, ({ row }) => row)].map(([row, own]) => ({
    row,
    order: own[0]!.order,
    column: WITHOUT,
    value: null,
    text: withoutEstimate(own.map(({ reading }) => reading)),
    seeds: own.length,
  }));
  const rows = [...means, ...without];
  return {
    id: "tail-estimators",
    title: "What tail estimators say beside the surrogate (evidence)",
    claims: ["S1ie", "S1il"],
    caption:
      "Evidence: decides nothing. Noise of minibatches along single coordinates and random directions, and Gaussian noise of the same full covariance through the same code: what an estimator says of the " +
      "Gaussian is its bias. α̂ = 1/(mean of 1/α̂ over columns and seeds) of Hill's estimator on the largest twentieth of absolute values, McCulloch's quantiles and maximum likelihood; the largest fourth power " +
      "over their sum; the exact excess kurtosis of the minibatch mean. A fit that did not converge, or had nothing to fit because the middle half of the values is one number, is in no mean and is " +
      "counted in the last column.",
    spec: {
      height: ROW_HEIGHT * new Set(rows.map(({ row }) => row)).size,
      mark: { type: "text" },
      encoding: {
        x: ordinal("column", null, {
          sort: [...COLUMNS.map(([title]) => title), WITHOUT],
          axis: { orient: "top", labelAngle: 0, labelLimit: 200, domain: false, ticks: false },
        }),
        y: nominal("row", null, {
          sort: { field: "order" },
          axis: { labelLimit: 420, domain: false, ticks: false },
        }),
        text: { field: "text", type: "nominal" },
      },
    },
    rows,
  };
}

/** The table: what tail estimators say of captured noise, and of Gaussian noise of the same covariance. @module */
import { nominal, ordinal } from "../../../src/charts/marks/channel.ts";
import { perSeed } from "../../../src/evidence/per_seed.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { mean, runsOf } from "../reading/runs.ts";
import { tails } from "../tails/study.ts";
import type { FamilyName } from "../repeated/family.ts";
import type { StableIndex, TailReading } from "../tails/record.ts";

/** Pixels. */
const ROW_HEIGHT = 22;
/** Pixels that the second line of a heading needs. */
const SECOND_LINE = 17;

/** One noise along one family of one seed. */
interface Entry {
  readonly seed: number;
  readonly row: string;
  readonly order: number;
  readonly reading: TailReading;
}

const SHORT: Readonly<Record<FamilyName, string>> = {
  coordinates: "coordinates",
  "random directions": "directions",
};
const LATE = 1000;
const DIRECTIONS = 100;
/** Surrogates stand below the noise that they belong to. */
const SURROGATE = 99;

function entries(records: Records): readonly Entry[] {
  return runsOf(records, tails).flatMap(({ seed, settings: { net }, result }) =>
    result.moments.flatMap(({ when, families }) =>
      families.flatMap(({ family, readings }) =>
        readings.map((reading, index): Entry => {
          const noise = reading.batchSize === null ? "surrogate" : `b = ${reading.batchSize}`;
          const late = when === "T" ? LATE : 0;
          const place = reading.batchSize === null ? SURROGATE : index;
          return {
            seed,
            row: `${net.name}, ${when}, ${SHORT[family]}, ${noise}`,
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

/** A column of the table: a mean of 1/α̂, or of another number. */
interface Column {
  readonly title: string;
  /** A number of each column of noise that has it. */
  read(reading: TailReading): readonly (number | null | undefined)[];
  text(mean: number): string;
}

const asAlpha = (inverse: number) => (1 / inverse).toFixed(2);
/** Of columns without an estimate; a few are not none. */
const percent = (share: number) => `${Math.ceil(100 * share)} %`;
const asNumber = (value: number) => value.toFixed(2);
/** 1/α̂ of the fits that converged. */
const converged = (fit: StableIndex | null) => fit?.converged ? 1 / fit.alpha : null;

const COLUMNS: readonly Column[] = [
  { title: "Hill", read: ({ columns }) => columns.map(({ hill }) => hill), text: asAlpha },
  {
    title: "McCulloch",
    read: ({ columns }) => columns.map(({ quantiles }) => converged(quantiles)),
    text: asAlpha,
  },
  {
    title: "maximum, likelihood",
    read: ({ columns }) => columns.map(({ likelihood }) => converged(likelihood)),
    text: asAlpha,
  },
  {
    title: "max/sum, 4th powers",
    read: ({ columns }) => columns.map(({ maxToSum }) => maxToSum?.fourth),
    text: asNumber,
  },
  {
    title: "excess kurtosis, exact",
    read: ({ cumulants }) => cumulants?.excessKurtosis ?? [0],
    text: asNumber,
  },
];

/** Mean over columns and seeds, with how many columns have no estimate. */
function rowsOf(all: readonly Entry[], { title, read, text }: Column) {
  return perSeed(
    all,
    ({ row, order }) => ({ row, order, column: title }),
    ({ seed }) => seed,
    ([one]) => mean(finite(read(one!.reading))),
  ).map(([key, values]) => {
    const known = values.filter(Number.isFinite);
    const value = known.length === 0 ? null : mean(known);
    const own = all.filter(({ row }) => row === key.row).flatMap(({ reading }) => read(reading));
    const without = own.length - finite(own).length;
    const shown = value === null ? "no estimate" : text(value);
    return {
      ...key,
      value,
      without,
      columns: own.length,
      text: without === 0 ? shown : `${shown} (${percent(without / own.length)} ✗)`,
      seeds: known.length,
    };
  });
}

/** Means over columns and seeds, a row for every noise. */
export function tailEstimators(records: Records): Figure {
  const all = entries(records);
  const rows = COLUMNS.flatMap((column) => rowsOf(all, column));
  return {
    id: "tail-estimators",
    title: "What tail estimators say beside the surrogate (evidence)",
    claims: ["S1ie", "S1il"],
    caption:
      "Evidence: decides nothing. Noise of minibatches along single coordinates and random directions, and Gaussian noise of the same full covariance through the same code: what an estimator says of the " +
      "Gaussian is its bias. α̂ = 1/(mean of 1/α̂ over columns and seeds) of Hill's estimator on the largest twentieth of absolute values, McCulloch's quantiles and maximum likelihood; the largest fourth power " +
      "over their sum; the exact excess kurtosis of the minibatch mean. ✗: share of the columns without an estimate, because a fit did not converge or the middle half of the values is one number; they are in no mean. " +
      "Minibatch means of finitely many examples have all moments: an α̂ below 2 describes the middle of their law, not its far tail.",
    spec: {
      height: ROW_HEIGHT * new Set(rows.map(({ row }) => row)).size,
      mark: { type: "text" },
      encoding: {
        x: ordinal("column", null, {
          sort: COLUMNS.map(({ title }) => title),
          axis: {
            orient: "top",
            labelAngle: 0,
            labelLimit: 200,
            labelPadding: SECOND_LINE,
            labelExpr: "split(datum.label, ', ')",
            domain: false,
            ticks: false,
          },
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

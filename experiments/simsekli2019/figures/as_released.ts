/** The table: as released beside corrected, a row for every width and checkpoint. @module */
import { nominal, ordinal } from "../../../src/charts/marks/channel.ts";
import { centreAndInterval } from "../../../src/evidence/centre_and_interval.ts";
import { perSeed } from "../../../src/evidence/per_seed.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { corrected } from "../corrected/study.ts";
import { noise } from "../noise/study.ts";
import { CHECKPOINT_ORDER, checkpointName } from "../reading/at_checkpoint.ts";
import { atBatchSize } from "../reading/noise_runs.ts";
import { mean, runsOf } from "../reading/runs.ts";
import type { FamilyName } from "../repeated/family.ts";
import { width } from "../width/study.ts";

const READINGS = [
  "released",
  "no dead units",
  "surrogate",
  "corrected, coordinates",
  "corrected, directions",
] as const;

/** Readings that the studies of evidence alone have, or have at every checkpoint. */
const ON_REQUEST: ReadonlySet<string> = new Set(READINGS.slice(3));

/** Pixels. */
const ROW_HEIGHT = 22;
/** Pixels that the second line of a heading needs. */
const SECOND_LINE = 17;

/** One cell of the table for one seed. */
interface Entry {
  readonly seed: number;
  readonly row: string;
  readonly order: number;
  readonly reading: typeof READINGS[number];
  readonly inverse: number;
}

/** The corrected readings by seed, row and family, where the evidence was computed. */
function correctedReadings(records: Records): (row: Row, family: FamilyName) => number {
  const found = new Map(
    runsOf(records, corrected).flatMap(({ seed, settings: { data, net }, result }) =>
      result.moments.flatMap(({ when, readings }) =>
        readings.map(({ family, inverse }) =>
          [JSON.stringify([seed, `${data.id}, ${net.name}`, when, family]), inverse] as const
        )
      )
    ),
  );
  return ({ seed, net, when }, family) =>
    found.get(JSON.stringify([seed, net, when, family])) ?? NaN;
}

/** What a row of the table is about, for one seed. */
interface Row {
  readonly seed: number;
  /** Data set and net. */
  readonly net: string;
  /** A step, or T or 2T. */
  readonly when: string;
}

function noiseEntries(records: Records, readCorrected: ReturnType<typeof correctedReadings>) {
  return runsOf(records, noise).flatMap((run) =>
    run.result.checkpoints.flatMap((one) => {
      const when = checkpointName(run, one);
      const row = { seed: run.seed, net: run.class, when };
      const judged = atBatchSize(one.iterations?.byBatchSize, run.settings.batchSize);
      const values = [
        one.pooled.inverse,
        one.nonZero,
        one.surrogate,
        Number.isNaN(judged) ? readCorrected(row, "coordinates") : judged,
        readCorrected(row, "random directions"),
      ];
      return values.map((inverse, index): Entry => ({
        seed: run.seed,
        row: `${run.class}, step ${when}`,
        order: 10_000 + CHECKPOINT_ORDER.findIndex((name) => name === when),
        reading: READINGS[index]!,
        inverse,
      }));
    })
  );
}

function widthEntries(records: Records, readCorrected: ReturnType<typeof correctedReadings>) {
  return runsOf(records, width).flatMap((run) => {
    const { seed, class: net, settings, result: { pooled, surrogate } } = run;
    const row = { seed, net, when: settings.untilFitted ? "T" : `${settings.steps}` };
    const values = [
      pooled.inverse,
      NaN,
      surrogate,
      readCorrected(row, "coordinates"),
      readCorrected(row, "random directions"),
    ];
    return values.map((inverse, index): Entry => ({
      seed,
      row: `${net}, after training`,
      order: "width" in settings.net ? settings.net.width : 0,
      reading: READINGS[index]!,
      inverse,
    }));
  });
}

function entries(records: Records): readonly Entry[] {
  const readCorrected = correctedReadings(records);
  return [...widthEntries(records, readCorrected), ...noiseEntries(records, readCorrected)];
}

const absent = (reading: string) => ON_REQUEST.has(reading) ? "with --evidence" : "not measured";

/** α̂ as 1/mean(a), in one row per width and checkpoint. */
export function asReleased(records: Records): Figure {
  const rows = perSeed(
    entries(records),
    ({ row, order, reading }) => ({ row, order, reading }),
    ({ seed }) => seed,
    (own) => mean(own.map(({ inverse }) => inverse)),
  ).map(([key, values]) => {
    const { mean: inverse, lower, upper, seeds } = centreAndInterval(values);
    return {
      ...key,
      alpha: inverse === null ? null : 1 / inverse,
      text: inverse === null ? absent(key.reading) : (1 / inverse).toFixed(2),
      lower: upper === null ? null : 1 / upper,
      upper: lower === null ? null : 1 / lower,
      seeds,
    };
  });
  return {
    id: "as-released",
    title: "The tail index as released and corrected",
    claims: ["S1", "S1z", "P9", "S1il", "S3"],
    caption:
      "α̂ = 1/(mean of 1/α̂ over seeds): the released estimator on SGN, the same without the coordinates that are zero throughout, the same on Gaussian noise of the same full covariance, and the corrected one: " +
      "over the iterations, at the training minibatch size, coordinate by coordinate and along random directions. 2 is Gaussian. The corrected reading of widths, of the middle checkpoint and along " +
      "directions is evidence that no claim reads: deno task reproduce --only simsekli2019 --evidence computes it, on the same nets.",
    spec: {
      height: ROW_HEIGHT * new Set(rows.map(({ row }) => row)).size,
      mark: { type: "text" },
      encoding: {
        x: ordinal("reading", null, {
          sort: [...READINGS],
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
          axis: { labelLimit: 260, domain: false, ticks: false },
        }),
        text: { field: "text", type: "nominal" },
      },
    },
    rows,
  };
}

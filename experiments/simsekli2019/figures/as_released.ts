/** The table: as released beside corrected, a row for every width and checkpoint. @module */
import { nominal, ordinal } from "../../../src/charts/marks/channel.ts";
import { centreAndInterval } from "../../../src/evidence/centre_and_interval.ts";
import { perSeed } from "../../../src/evidence/per_seed.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { noise } from "../noise/study.ts";
import { CHECKPOINT_ORDER, checkpointName } from "../reading/at_checkpoint.ts";
import { atBatchSize } from "../reading/noise_runs.ts";
import { mean, runsOf } from "../reading/runs.ts";
import { width } from "../width/study.ts";

const READINGS = ["released", "no dead units", "Gaussian surrogate", "over iterations"] as const;

/** Pixels. */
const ROW_HEIGHT = 22;

/** One cell of the table for one seed. */
interface Entry {
  readonly seed: number;
  readonly row: string;
  readonly order: number;
  readonly reading: typeof READINGS[number];
  readonly inverse: number;
}

function entries(records: Records): readonly Entry[] {
  const noiseEntries = runsOf(records, noise).flatMap((run) =>
    run.result.checkpoints.flatMap((one) => {
      const when = checkpointName(run, one);
      const values = [
        one.pooled.inverse,
        one.nonZero,
        one.surrogate,
        atBatchSize(one.iterations?.byBatchSize, run.settings.batchSize),
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
  const widthEntries = runsOf(records, width).flatMap((run) => {
    const { pooled, surrogate } = run.result;
    // The rules measure widths by the released estimator alone.
    return [pooled.inverse, NaN, surrogate, NaN].map((inverse, index): Entry => ({
      seed: run.seed,
      row: `${run.class}, after training`,
      order: "width" in run.settings.net ? run.settings.net.width : 0,
      reading: READINGS[index]!,
      inverse,
    }));
  });
  return [...widthEntries, ...noiseEntries];
}

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
      text: inverse === null ? "not measured" : (1 / inverse).toFixed(2),
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
      "over the iterations, coordinate by coordinate, at the training minibatch size. 2 is Gaussian. Widths were measured after 300 steps by the released estimator alone.",
    spec: {
      height: ROW_HEIGHT * new Set(rows.map(({ row }) => row)).size,
      mark: { type: "text" },
      encoding: {
        x: ordinal("reading", null, {
          sort: [...READINGS],
          axis: { orient: "top", labelAngle: 0, labelLimit: 200, domain: false, ticks: false },
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

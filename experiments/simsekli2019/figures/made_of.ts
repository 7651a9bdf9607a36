/** What the released α̂ is made of: SGN beside Gaussian noise, formula, other order, other axis. @module */
import { nominal, ordinal, quantitative } from "../../../src/charts/marks/channel.ts";
import { intervalBar } from "../../../src/charts/marks/interval_bar.ts";
import { lines } from "../../../src/charts/marks/lines.ts";
import { panels } from "../../../src/charts/marks/panels.ts";
import { centreAndInterval } from "../../../src/evidence/centre_and_interval.ts";
import { perSeed } from "../../../src/evidence/per_seed.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import type { CheckpointResult } from "../noise/record.ts";
import { noise } from "../noise/study.ts";
import { CHECKPOINT_ORDER, checkpointName } from "../reading/at_checkpoint.ts";
import { atBatchSize } from "../reading/noise_runs.ts";
import { mean, runsOf } from "../reading/runs.ts";
import { gaussianLine } from "./gaussian_line.ts";

/** What is read at a checkpoint, in the order of the legend. */
const READINGS: readonly (readonly [string, (one: CheckpointResult) => number])[] = [
  ["SGN, as released", ({ pooled }) => pooled.inverse],
  ["Gaussian, same full covariance", ({ surrogate }) => surrogate],
  ["Gaussian, scales alone (formula)", ({ pooled }) => pooled.diagonal],
  ["SGN, numbers in random order", ({ permuted }) => permuted],
  [
    "SGN, iteration by iteration (b = 100)",
    ({ iterations }) => atBatchSize(iterations?.byBatchSize, 100),
  ],
  ["test set, as released", ({ test }) => test],
];

/** a = 1/α̂ against the checkpoint, both scales on the axes. */
export function madeOf(records: Records): Figure {
  const seen = runsOf(records, noise).flatMap((run) =>
    run.result.checkpoints.map((checkpoint) => ({ run, checkpoint }))
  );
  const rows = READINGS.flatMap(([reading, read]) =>
    perSeed(
      seen,
      ({ run, checkpoint }) => ({ cell: run.class, when: checkpointName(run, checkpoint) }),
      ({ run }) => run.seed,
      (own) => mean(own.map(({ checkpoint }) => read(checkpoint))),
    ).map(([key, values]) => ({ ...key, reading, ...centreAndInterval(values) }))
      .filter((row) => row.mean !== null)
  );
  const x = ordinal("when", "Step (T: first with 100 % training accuracy)", {
    sort: [...CHECKPOINT_ORDER],
    axis: { labelAngle: 0 },
  });
  const y = quantitative("mean", "a = 1/α̂ (in parentheses α̂)", {
    scale: { domain: [0.45, 0.85] },
    axis: {
      values: [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8],
      labelExpr: "format(datum.value, '.2f') + ' (' + format(1 / datum.value, '.2f') + ')'",
    },
  });
  const color = nominal("reading", null, {
    sort: READINGS.map(([reading]) => reading),
    legend: { columns: 2, labelLimit: 300 },
  });
  return {
    id: "made-of",
    title: "What is the released tail index made of?",
    claims: ["S1", "S1se", "S1sl", "S1g", "P9", "S1o", "S1ie", "S1il", "S6s", "S7e", "S7l"],
    caption:
      "The released estimator read on SGN, on Gaussian noise of the same full covariance, by the formula for independent Gaussian coordinates " +
      "of the same scales, and on the same numbers in random order; beside it the iteration-wise index of single coordinates. a = ½ (α̂ = 2) is Gaussian. " +
      "What SGN and the full surrogate share is no tail; what random order removes is dependence between neighbouring parameters. Mean over seeds with 95 % interval.",
    spec: panels(nominal("cell", null), 2, {
      height: 260,
      layer: [
        gaussianLine(y),
        intervalBar("y", y, { x, color }, { width: 1, opacity: 0.7 }),
        lines({ x, y, color }, { points: true }),
      ],
    }),
    rows,
  };
}

/** The distance of a from ½, cut into what scales, dependence and the rest account for. @module */
import { nominal, ordinal, quantitative } from "../../../src/charts/marks/channel.ts";
import { panels } from "../../../src/charts/marks/panels.ts";
import { perSeed } from "../../../src/evidence/per_seed.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import type { CheckpointResult } from "../noise/record.ts";
import { noise } from "../noise/study.ts";
import { CHECKPOINT_ORDER, checkpointName } from "../reading/at_checkpoint.ts";
import { mean, runsOf } from "../reading/runs.ts";

const PARTS: readonly (readonly [string, (one: CheckpointResult) => number])[] = [
  ["unequal scales and zeros", ({ pooled }) => pooled.diagonal - 0.5],
  ["dependence of neighbours", ({ pooled, surrogate }) => surrogate - pooled.diagonal],
  ["the rest: tails, at most", ({ pooled, surrogate }) => pooled.inverse - surrogate],
];

/** Stacked parts of a − ½ by checkpoint. */
export function shares(records: Records): Figure {
  const seen = runsOf(records, noise).flatMap((run) =>
    run.result.checkpoints.map((checkpoint) => ({ run, checkpoint }))
  );
  const rows = PARTS.flatMap(([part, read], order) =>
    perSeed(
      seen,
      ({ run, checkpoint }) => ({ cell: run.class, when: checkpointName(run, checkpoint) }),
      ({ run }) => run.seed,
      (own) => mean(own.map(({ checkpoint }) => read(checkpoint))),
    ).map(([key, values]) => ({ ...key, part, order, mean: mean(values), seeds: values.length }))
  );
  return {
    id: "shares",
    title: "How much of the released index can be tails?",
    claims: ["S1g", "P9", "S1se", "S1sl"],
    caption:
      "a − ½ as a sum: what independent Gaussian coordinates of these scales and zeros give, what the full covariance adds, and what SGN has beyond " +
      "its Gaussian surrogate, which alone could be tails. Mean over seeds; a part below 0 means that SGN reads lower than the surrogate.",
    spec: panels(nominal("cell", null), 2, {
      height: 200,
      mark: { type: "bar" },
      encoding: {
        x: ordinal("when", "Step", { sort: [...CHECKPOINT_ORDER], axis: { labelAngle: 0 } }),
        y: quantitative("mean", "a − ½", { stack: "zero" }),
        color: nominal("part", null, { sort: PARTS.map(([part]) => part) }),
        order: quantitative("order", ""),
      },
    }),
    rows,
  };
}

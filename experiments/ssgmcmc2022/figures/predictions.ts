/** Predictions against cost. @module */
import { nominal, quantitative } from "../../../src/charts/marks/channel.ts";
import { intervalBar } from "../../../src/charts/marks/interval_bar.ts";
import { lines } from "../../../src/charts/marks/lines.ts";
import { panels } from "../../../src/charts/marks/panels.ts";
import type { FigureOf } from "../../../src/claims/paper.ts";
import { centreAndInterval } from "../../../src/evidence/centre_and_interval.ts";
import type { FigureRow } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { bnn } from "../bnn/study.ts";
import { linear } from "../linear/study.ts";
import type { Prediction } from "../measures/prediction.ts";
import { bnnRuns } from "../reading/bnn_runs.ts";
import { className, CORRELATIONS, linearRuns } from "../reading/linear_runs.ts";

const DECLARED = { id: "predictions", claims: ["SM-2", "SM-2n"] };

/** A run's predictions, and what they are compared with, all minus the same reference. */
interface Curve {
  readonly predictions: readonly Prediction[];
  readonly reference: number;
  readonly levels: Readonly<Record<string, number>>;
}

/** One row per method and cost. */
function rowsOf(panel: string, curves: readonly Curve[]): readonly FigureRow[] {
  const costs = [
    ...new Set(curves.flatMap(({ predictions }) => predictions.map((one) => one.evaluations))),
  ];
  return costs.flatMap((evaluations) => {
    const row = (method: string, read: (one: Prediction, curve: Curve) => number) => ({
      panel,
      method,
      evaluations,
      ...centreAndInterval(
        curves.flatMap((curve) =>
          curve.predictions.filter((one) => one.evaluations === evaluations)
            .map((one) => read(one, curve) - curve.reference)
        ),
      ),
    });
    return [
      row("SGLD", ({ sgld }) => sgld),
      row("S-SGLD", ({ structured }) => structured),
      // Levels to compare with, not estimates.
      ...Object.keys(curves[0]!.levels).map((name) => ({
        ...row(name, (_, { levels }) => levels[name] ?? NaN),
        lower: null,
        upper: null,
      })),
    ];
  });
}

function allRows(records: Records): readonly FigureRow[] {
  const net = bnnRuns(records).map(({ result: { predictions, map } }) => ({
    predictions,
    reference: map,
    levels: { MAP: map },
  }));
  return [
    ...CORRELATIONS.flatMap((correlation) =>
      rowsOf(
        `linear model, ${className(correlation)}, minus exact`,
        linearRuns(records, correlation).map(({ result: { predictions, map, exact } }) => ({
          predictions,
          reference: exact,
          levels: { MAP: map, exact },
        })),
      )
    ),
    ...rowsOf("small net, minus MAP", net),
  ];
}

/** Log-likelihood of both samplers' mixtures. */
export const predictions: FigureOf = {
  ...DECLARED,
  reads: [linear, bnn],
  draw(records) {
    const rows = allRows(records);
    if (rows.length === 0) return null;
    const x = quantitative("evaluations", "Gradient evaluations", {
      scale: { type: "log", nice: false },
      axis: { format: "~s", tickCount: 3, grid: false },
    });
    const y = quantitative("mean", "Log-likelihood, nats per point", { scale: { zero: false } });
    const color = nominal("method", null, { sort: ["SGLD", "S-SGLD", "MAP", "exact"] });
    return {
      ...DECLARED,
      title: "At equal cost, does S-SGLD predict better?",
      caption:
        "Log-likelihood of 1000 test pairs under the mixture of 200 equally spaced states, minus that of the exact posterior " +
        "(linear model) or of the most probable weights (net); mean over seeds with its 95 % interval. A step of S-SGLD " +
        "costs one gradient a group. Higher is better.",
      spec: {
        ...panels(nominal("panel", null), 3, {
          height: 170,
          layer: [
            intervalBar("y", y, { x, color }),
            lines({ x, y, color }, { points: true }),
          ],
        }),
        resolve: { scale: { x: "independent", y: "independent" } },
      },
      rows,
    };
  },
};

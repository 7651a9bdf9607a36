/** Posterior ellipses of the samplers against the exact one. @module */
import { nominal, quantitative } from "../../../src/charts/marks/channel.ts";
import { lines } from "../../../src/charts/marks/lines.ts";
import { panels } from "../../../src/charts/marks/panels.ts";
import type { FigureOf } from "../../../src/claims/paper.ts";
import type { Records } from "../../../src/records/records.ts";
import { dropout } from "../dropout/study.ts";
import { linear } from "../linear/study.ts";
import { type DropoutRun, dropoutRuns, keepsOf } from "../reading/dropout_runs.ts";
import { className, CORRELATIONS, linearRuns } from "../reading/linear_runs.ts";
import { mean } from "../reading/mean.ts";
import { ellipse } from "./ellipse.ts";

const DECLARED = { id: "posterior-ellipses", claims: ["SM-1v", "SM-1p", "SM-3", "SM-4", "SM-4p"] };

type Pair = readonly [number, number, number];

interface Law {
  readonly panel: string;
  readonly law: string;
  readonly covariance: Pair;
}

/** Weights 1 and 2 in units of their posterior deviations, mean over seeds. */
function linearLaws(records: Records): readonly Law[] {
  return CORRELATIONS.flatMap((correlation) => {
    const runs = linearRuns(records, correlation);
    if (runs.length === 0) return [];
    const panel = `linear model, ${className(correlation)}`;
    const scaled = (read: (run: typeof runs[number]) => Pair): Pair => {
      const each = runs.map((run) => {
        const [xx, yy] = run.result.exactPair;
        const [a, b, c] = read(run);
        return [a / xx, b / yy, c / Math.sqrt(xx * yy)] as const;
      });
      const over = (k: 0 | 1 | 2) => mean(each.map((one) => one[k]));
      return [over(0), over(1), over(2)];
    };
    return [
      { panel, law: "exact", covariance: scaled(({ result }) => result.exactPair) },
      { panel, law: "SGLD", covariance: scaled(({ result }) => result.sgld.pair) },
      { panel, law: "S-SGLD", covariance: scaled(({ result }) => result.structured.pair) },
    ];
  });
}

/** The least and the largest p below 1: those between look like the least. */
function extremesOf(keeps: readonly number[]): readonly number[] {
  const below = keeps.filter((keep) => keep < 1);
  return below.length === 0 ? [] : [Math.min(...below), Math.max(...below)];
}

/** The correlated pair, mean over seeds. */
function pairLaws(records: Records): readonly Law[] {
  const runs = dropoutRuns(records);
  const [first] = runs;
  if (first === undefined) return [];
  const panel = "correlated pair";
  const law = (
    name: string,
    read: (run: DropoutRun) => { readonly square: number; readonly product: number } | undefined,
  ): Law => {
    const moments = runs.flatMap((run) => read(run) ?? []);
    const square = mean(moments.map((one) => one.square));
    return {
      panel,
      law: name,
      covariance: [square, square, mean(moments.map((one) => one.product))],
    };
  };
  return [
    { panel, law: "exact", covariance: [1, 1, first.settings.correlation] },
    law("SGLD", ({ result }) => result.corrected),
    law("SGLD, released noise", ({ result }) => result.released),
    ...extremesOf(keepsOf(runs)).map((keep) =>
      law(`dropout, p = ${keep}`, ({ result }) => result.dropout.find((one) => one.keep === keep))
    ),
  ];
}

/** 95 % ellipses. */
export const ellipses: FigureOf = {
  ...DECLARED,
  reads: [linear, dropout],
  draw(records) {
    const laws = [...linearLaws(records), ...pairLaws(records)];
    if (laws.length === 0) return null;
    const rows = laws.flatMap(({ panel, law, covariance }) =>
      ellipse(covariance).map((point) => ({ panel, law, ...point }))
    );
    const square = { scale: { zero: false }, axis: { grid: false } };
    return {
      ...DECLARED,
      title: "Where 95 % of the samples lie",
      caption:
        "95 % ellipses of the sampled covariances, mean over seeds. Linear model: weights 1 and 2, in units of their " +
        "posterior standard deviations. Pair: N(0, C) with correlation .9. S-SGLD and the dropout form with a small p cut " +
        "the long axis off; SGLD with the released noise shrinks everything by √2.",
      spec: panels(nominal("panel", null), 3, {
        height: 200,
        layer: [
          lines({
            x: quantitative("x", "First coordinate", square),
            y: quantitative("y", "Second coordinate", square),
            color: nominal("law", null, { sort: [...new Set(laws.map(({ law }) => law))] }),
            order: { field: "order", type: "quantitative" },
          }),
        ],
      }),
      rows,
    };
  },
};

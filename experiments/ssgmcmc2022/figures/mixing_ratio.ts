/** The hero: mixing per step and per gradient. @module */
import { nominal, quantitative } from "../../../src/charts/marks/channel.ts";
import { intervalPoint } from "../../../src/charts/marks/interval_point.ts";
import { points } from "../../../src/charts/marks/points.ts";
import { referenceLine } from "../../../src/charts/marks/reference_line.ts";
import type { FigureOf } from "../../../src/claims/paper.ts";
import { centreAndInterval } from "../../../src/evidence/centre_and_interval.ts";
import type { FigureRow } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { linear } from "../linear/study.ts";
import { className, CORRELATIONS, linearRuns } from "../reading/linear_runs.ts";
import { logTimeRatio } from "../reading/log_time_ratio.ts";

const DECLARED = { id: "mixing-ratio", claims: ["SM-1", "SM-1h", "SM-1c"] };

const COSTS = ["per step", "per gradient evaluation"] as const;

const exponential = (value: number | null) => value === null ? null : Math.exp(value);

/** One row a seed, and one over seeds. */
function rowsOf(records: Records): readonly FigureRow[] {
  return CORRELATIONS.flatMap((correlation) =>
    COSTS.flatMap((cost) => {
      const runs = linearRuns(records, correlation);
      if (runs.length === 0) return [];
      const ratios = runs.map(({ result, settings }) =>
        logTimeRatio(result) - (cost === "per step" ? 0 : Math.log(settings.groups))
      );
      const { mean, lower, upper, seeds } = centreAndInterval(ratios);
      const what = { correlation: className(correlation), cost };
      const summary = {
        ...what,
        seed: null,
        one: null,
        mean: exponential(mean),
        lower: exponential(lower),
        upper: exponential(upper),
        seeds,
      };
      const each = runs.map(({ seed }, index) => ({
        ...what,
        seed,
        one: Math.exp(ratios[index]!),
        mean: null,
        lower: null,
        upper: null,
        seeds: null,
      }));
      return [summary, ...each];
    })
  );
}

/** IAC of SGLD over IAC of S-SGLD. */
export const mixingRatio: FigureOf = {
  ...DECLARED,
  reads: [linear],
  draw(records) {
    const rows = rowsOf(records);
    if (rows.length === 0) return null;
    const ratio = quantitative("mean", "IAC of SGLD ÷ IAC of S-SGLD", {
      scale: { type: "log" },
      axis: { values: [0.01, 0.1, 1, 10], format: "~g" },
    });
    const where = {
      y: nominal("cost", null, { sort: [...COSTS] }),
      color: nominal("correlation", null, { legend: { symbolOpacity: 1 } }),
    };
    const own = { ...where, yOffset: nominal("correlation", null) };
    return {
      ...DECLARED,
      title: "Does S-SGLD mix faster, per step and per gradient?",
      caption:
        "Ratio of integrated autocorrelation times, geometric mean over the 20 weights of a linear model. To the right of " +
        "1, S-SGLD needs fewer steps (or gradients) for an independent draw. Large points: mean over seeds with its 95 % " +
        "interval; small ones: seeds. A step of S-SGLD costs 20 gradients. The two chains have different targets.",
      spec: {
        width: 480,
        height: 150,
        layer: [
          referenceLine("x", 1),
          points({ ...own, x: { ...ratio, field: "one" } }, { size: 14, opacity: 0.4 }),
          ...intervalPoint("x", ratio, own),
        ],
      },
      rows,
    };
  },
};

/** The memory of the chain average. @module */
import { nominal, quantitative } from "../../../src/charts/marks/channel.ts";
import { lines } from "../../../src/charts/marks/lines.ts";
import { panels } from "../../../src/charts/marks/panels.ts";
import { referenceLine } from "../../../src/charts/marks/reference_line.ts";
import type { FigureOf } from "../../../src/claims/paper.ts";
import { linear } from "../linear/study.ts";
import { linearRuns } from "../reading/linear_runs.ts";

const DECLARED = { id: "running-mean", claims: ["SM-1h"] };

/** Seeds that are drawn: the first ones. */
const SEEDS = 6;

/** Running mean of weight 1 at ρ = .9. */
export const runningMean: FigureOf = {
  ...DECLARED,
  reads: [linear],
  draw(records) {
    const runs = linearRuns(records, 0.9).slice(0, SEEDS);
    if (runs.length === 0) return null;
    const rows = runs.flatMap(({ seed, result: { runningSteps, sgld, structured } }) =>
      ([["SGLD", sgld], ["S-SGLD", structured]] as const).flatMap(([sampler, { runningMeans }]) =>
        runningSteps.map((step, k) => ({ sampler, seed, step, mean: runningMeans[k]! }))
      )
    );
    return {
      ...DECLARED,
      title: "How slowly S-SGLD forgets its own past",
      caption:
        "Mean of weight 1 over the first t steps, minus the posterior mean, in posterior standard deviations; ρ = .9, the " +
        "first six seeds, one line each. S-SGLD draws its partners from its own last 5000 states: once their mean is off, it " +
        "drifts, although its samples spread less than SGLD's.",
      spec: panels(nominal("sampler", null, { sort: ["SGLD", "S-SGLD"] }), 2, {
        height: 190,
        layer: [
          referenceLine("y", 0),
          lines({
            x: quantitative("step", "Steps t", {
              scale: { type: "log" },
              axis: { format: "~s", tickCount: 4, grid: false },
            }),
            y: quantitative("mean", "Running mean, in sd"),
            detail: nominal("seed", null),
          }, { opacity: 0.7 }),
        ],
      }),
      rows,
    };
  },
};

/** Both terms of the bound and the gap against σ: why a bound must not be minimised over σ freely. @module */
import { SMOOTHING_CAP } from "../../../src/bounds/best_sigma.ts";
import { nominal, quantitative } from "../../../src/charts/marks/channel.ts";
import { lines } from "../../../src/charts/marks/lines.ts";
import { panels } from "../../../src/charts/marks/panels.ts";
import { points } from "../../../src/charts/marks/points.ts";
import { centreAndInterval } from "../../../src/evidence/centre_and_interval.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import type { BumpTerms } from "../bump/record.ts";
import { bestBound } from "../reading/best_bound.ts";
import { type BumpRun, bumpRuns } from "../reading/bump_runs.ts";
import { byConfig } from "../reading/by_seed.ts";

/** What is drawn, in the order of the legend. */
const SERIES: readonly (readonly [string, (run: BumpRun, terms: BumpTerms) => number])[] = [
  ["bound", (_, { neu, smoothing }) => neu + smoothing],
  ["first term", (_, { neu }) => neu],
  ["Δ", (_, { smoothing }) => smoothing],
  ["|gen|", ({ gap }) => Math.abs(gap)],
  ["cap on Δ", ({ gap }) => SMOOTHING_CAP * Math.abs(gap)],
];

const DASHED = "cap on Δ";

/** Largest and smallest value that the axis shows; a Δ of 10⁻⁶ is 0 to a reader. */
const RANGE = [1e-4, 100];

/** How often each σ is the best one of a seed. */
function chosen(runs: readonly BumpRun[], sigma: number): number {
  return runs.filter((run) => bestBound(run, ({ neu }) => neu).sigma === sigma).length;
}

/** Rows of one configuration. */
function rowsOf(config: string, runs: readonly BumpRun[]) {
  return runs[0]!.terms.flatMap(({ sigma }, k) =>
    SERIES.map(([series, read]) => ({
      config,
      sigma,
      series,
      ...centreAndInterval(runs.map((run) => read(run, run.terms[k]!))),
      bestOf: series === "bound" ? chosen(runs, sigma) : 0,
    }))
  );
}

/** One panel per configuration of the bump. */
export function boundAgainstSigma(records: Records): Figure {
  const rows = byConfig(bumpRuns(records)).flatMap(([config, runs]) => rowsOf(config, runs));
  const x = quantitative("sigma", "σ of the virtual noise of a step", {
    scale: { type: "log" },
    axis: { values: [0.01, 0.1, 1, 10], format: "~g", grid: false },
  });
  const y = quantitative("mean", "In units of the loss", {
    scale: { type: "log", domain: RANGE, clamp: true },
    axis: { values: [1e-4, 1e-3, 1e-2, 0.1, 1, 10, 100], format: "~g" },
  });
  const color = nominal("series", null, { sort: SERIES.map(([name]) => name) });
  const only = (filter: string, layer: ReturnType<typeof lines>) => ({
    transform: [{ filter }],
    ...layer,
  });
  return {
    id: "bound-against-sigma",
    title: "The bound falls with σ until it is the gap itself",
    claims: ["IB-1", "IB-1o"],
    caption:
      "Bound of Neu et al. (2R² form) and its two terms on the bounded bump, where the gap |gen| is known; mean over seeds. " +
      "As σ grows the first term falls to 0 and Δ rises to |gen|: the smallest bound over all σ would be the gap, for " +
      "nothing. Only σ with Δ below the dashed cap (half of |gen|) are admitted; diamonds mark the best of them, larger " +
      "where more seeds choose it.",
    spec: panels(
      nominal("config", null, { sort: [...new Set(rows.map(({ config }) => config))] }),
      2,
      {
        height: 180,
        layer: [
          only(`datum.series !== '${DASHED}'`, lines({ x, y, color })),
          only(`datum.series === '${DASHED}'`, lines({ x, y, color }, { dashed: true })),
          only(
            "datum.bestOf > 0",
            points({
              x,
              y,
              color,
              size: quantitative("bestOf", "Seeds", {
                legend: null,
                scale: { domain: [0, 10], range: [20, 120] },
              }),
            }, { shape: "hollow diamond" }),
          ),
        ],
      },
    ),
    rows,
  };
}

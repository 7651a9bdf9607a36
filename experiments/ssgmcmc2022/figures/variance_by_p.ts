/** The dropout form's variance against p. @module */
import { nominal, quantitative } from "../../../src/charts/marks/channel.ts";
import { intervalPoint } from "../../../src/charts/marks/interval_point.ts";
import { lines } from "../../../src/charts/marks/lines.ts";
import type { FigureOf } from "../../../src/claims/paper.ts";
import { centreAndInterval } from "../../../src/evidence/centre_and_interval.ts";
import { dropout } from "../dropout/study.ts";
import { dropoutRuns, finiteStepSquare, keepsOf, targetSquare } from "../reading/dropout_runs.ts";

const DECLARED = { id: "variance-by-p", claims: ["SM-3"] };

const [LIMIT, FINITE, MEASURED] = ["limit ε → 0", "exact at ε = .005p", "measured"];

/** Points of a curve. */
const CURVE = Array.from({ length: 39 }, (_, k) => 0.05 + k * 0.025);

/** Points, the limit, and the finite-step law. */
export const varianceByP: FigureOf = {
  ...DECLARED,
  reads: [dropout],
  draw(records) {
    const runs = dropoutRuns(records);
    const [first] = runs;
    if (first === undefined) return null;
    const { settings } = first;
    const curve = (law: string, read: typeof targetSquare) =>
      CURVE.map((p) => ({
        law,
        p,
        mean: read(settings, p),
        lower: null,
        upper: null,
        seeds: null,
      }));
    const rows = [
      ...curve(LIMIT!, targetSquare),
      ...curve(FINITE!, finiteStepSquare),
      ...keepsOf(runs).map((p) => ({
        law: MEASURED!,
        p,
        ...centreAndInterval(
          runs.flatMap(({ result }) =>
            result.dropout.filter(({ keep }) => keep === p).map(({ square }) => square)
          ),
        ),
      })),
    ];
    const x = quantitative("p", "Probability p that a coordinate keeps its value", {
      scale: { domain: [0, 1] },
    });
    const y = quantitative("mean", "Variance of a coordinate (posterior: 1)");
    const color = nominal("law", null, { sort: [MEASURED!, LIMIT!, FINITE!] });
    const only = (...laws: string[]) => ({
      transform: [{ filter: { field: "law", oneOf: laws } }],
    });
    return {
      ...DECLARED,
      title: "From the mean-field solution to the posterior",
      caption:
        "Mean of θ² over 50 chains on a pair with correlation .9, mean over seeds with its 95 % interval, between the " +
        "mean-field value .19 (p → 0) and the posterior's 1. Curves: the limit of small steps, and the exact law at the " +
        "step used.",
      spec: {
        width: 480,
        height: 240,
        layer: [
          { ...lines({ x, y, color }), ...only(LIMIT!, FINITE!) },
          ...intervalPoint("y", y, { x, color }).map((layer) => ({ ...layer, ...only(MEASURED!) })),
        ],
      },
      rows,
    };
  },
};

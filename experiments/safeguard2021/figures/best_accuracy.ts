/** Best accuracy minus that of the honest mean, by method and attack. @module */
import { nominal, quantitative } from "../../../src/charts/marks/channel.ts";
import { intervalPoint } from "../../../src/charts/marks/interval_point.ts";
import { referenceLine } from "../../../src/charts/marks/reference_line.ts";
import { centreAndInterval } from "../../../src/evidence/centre_and_interval.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { best, honestMean, runOf, seedRuns } from "../claims/runs.ts";
import { ATTACK_NAMES, METHODS } from "./names.ts";

/** One point per run of a seed, honest mean aside. */
export function bestAccuracy(records: Records): Figure {
  const runs = seedRuns(records);
  const arms = runs[0]?.result.runs.filter(({ method }) => method !== "honest-mean") ?? [];
  const rows = arms.map(({ method, attack }) => ({
    run: `${METHODS[method]}, ${ATTACK_NAMES[attack]}`,
    method: METHODS[method],
    attack: ATTACK_NAMES[attack],
    ...centreAndInterval(
      runs.map((seed) => best(runOf(seed, method, attack)) - best(honestMean(seed))),
    ),
  }));
  const x = quantitative("mean", "Best test accuracy minus the honest mean's, points");
  const y = nominal("run", null, { sort: rows.map(({ run }) => run), axis: { labelLimit: 260 } });
  const color = nominal("method", null, { legend: null, sort: Object.values(METHODS) });
  return {
    id: "best-accuracy",
    title: "What does each attack cost?",
    claims: ["SG-1", "SG-2a", "SG-2"],
    caption:
      "Largest test accuracy along a run minus that of the mean of the six honest workers of the same seed; mean over seeds " +
      "with 95 % interval. Dashed: the loss of one point that SG-1 allows. Above zero: fewer or flatter gradients trained " +
      "better than the honest mean at the same learning rate.",
    spec: {
      height: 22 * Math.max(1, rows.length),
      layer: [
        referenceLine("x", 0, "solid"),
        referenceLine("x", -1),
        ...intervalPoint("x", x, { y, color }),
      ],
    },
    rows,
  };
}

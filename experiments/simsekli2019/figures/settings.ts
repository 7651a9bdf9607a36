/** The released index by data set and loss, beside its surrogate. @module */
import { nominal, quantitative } from "../../../src/charts/marks/channel.ts";
import { intervalPoint } from "../../../src/charts/marks/interval_point.ts";
import { centreAndInterval } from "../../../src/evidence/centre_and_interval.ts";
import { perSeed } from "../../../src/evidence/per_seed.ts";
import { panels } from "../../../src/charts/marks/panels.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { mean, runsOf } from "../reading/runs.ts";
import { sets } from "../sets/study.ts";
import { settings } from "../settings/study.ts";

const READINGS = ["SGN, as released", "Gaussian, same full covariance"] as const;

/** α̂ by data set and loss. */
export function settingsFigure(records: Records): Figure {
  const judged = runsOf(records, settings).map((run) => ({ ...run, note: "" }));
  const beside = runsOf(records, sets).map((run) => ({ ...run, note: " (evidence)" }));
  const seen = [...judged, ...beside].flatMap((run) =>
    [run.result.pooled.inverse, run.result.surrogate].map((inverse, index) => ({
      run,
      reading: READINGS[index]!,
      alpha: 1 / inverse,
    }))
  );
  const rows = perSeed(
    seen,
    ({ run: { settings: { data, net, loss }, note }, reading }) => ({
      set: `${data.id}, ${net.name}${note}`,
      loss,
      reading,
    }),
    ({ run }) => run.seed,
    (own) => mean(own.map(({ alpha }) => alpha)),
  ).map(([key, values]) => ({ ...key, ...centreAndInterval(values) }));
  const x = quantitative("mean", "α̂", { scale: { zero: false } });
  return {
    id: "settings",
    title: "Does data set or loss change the released index?",
    claims: ["S4", "S4d", "S4l", "S4c"],
    caption:
      "Released α̂ after 300 steps, and that of Gaussian noise of the same covariance; mean over seeds with 95 % interval. 2 is Gaussian. Sets marked as evidence are in no claim (--evidence). Where the two move together, the data and the loss change the covariance.",
    spec: {
      ...panels(nominal("loss", null), 2, {
        height: 140,
        layer: intervalPoint("x", x, {
          y: nominal("set", null),
          yOffset: { field: "reading" },
          color: nominal("reading", null, { sort: [...READINGS] }),
        }),
      }),
    },
    rows,
  };
}

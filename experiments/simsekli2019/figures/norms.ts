/** Distances of the norms' law to four laws. @module */
import { nominal, quantitative } from "../../../src/charts/marks/channel.ts";
import { intervalPoint } from "../../../src/charts/marks/interval_point.ts";
import { referenceLine } from "../../../src/charts/marks/reference_line.ts";
import { centreAndInterval } from "../../../src/evidence/centre_and_interval.ts";
import { perSeed } from "../../../src/evidence/per_seed.ts";
import { panels } from "../../../src/charts/marks/panels.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import type { NormReading } from "../noise/record.ts";
import { noise } from "../noise/study.ts";
import { mean, runsOf } from "../reading/runs.ts";

const LAWS: Readonly<Record<keyof NormReading["distance"], string>> = {
  gaussian: "Gaussian, same covariance",
  stable: "SαS components",
  logNormal: "log-normal",
  elliptical: "Gaussian, stable radius",
};

/** Kolmogorov–Smirnov distances by law, early and late. */
export function norms(records: Records): Figure {
  const seen = runsOf(records, noise).flatMap((run) =>
    run.result.checkpoints.flatMap(({ phase, norms }) =>
      (Object.keys(LAWS) as (keyof typeof LAWS)[]).flatMap((law) =>
        norms === null ? [] : [{ run, phase, law: LAWS[law], value: norms.distance[law] }]
      )
    )
  );
  const rows = perSeed(
    seen,
    ({ run, phase, law }) => ({ cell: run.class, phase, law }),
    ({ run }) => run.seed,
    (own) => mean(own.map(({ value }) => value)),
  ).map(([key, values]) => ({ ...key, ...centreAndInterval(values) }));
  const x = quantitative("mean", "Distance of distribution functions", { scale: { zero: true } });
  const y = nominal("law", null, { sort: Object.values(LAWS) });
  return {
    id: "norms",
    title: "Are the norms of SGN distributed like those of stable vectors?",
    claims: ["S2e", "S2l", "S2n"],
    caption:
      "Kolmogorov–Smirnov distance of ln ‖noise‖² (b = 100) to each law, fitted on one half of the minibatches and compared with the other; smaller is nearer, about .04 (dashed) is what equal laws give. Mean over seeds with 95 % interval.",
    spec: {
      ...panels(nominal("phase", null, { sort: ["early", "late"] }), 2, {
        height: 110,
        layer: [
          referenceLine("x", 0.04),
          ...intervalPoint("x", x, { y, color: nominal("cell", null) }),
        ],
      }),
    },
    rows,
  };
}

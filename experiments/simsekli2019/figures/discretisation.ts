/** How far coarse steps move exit times. @module */
import { nominal, quantitative } from "../../../src/charts/marks/channel.ts";
import { intervalPoint } from "../../../src/charts/marks/interval_point.ts";
import { referenceLine } from "../../../src/charts/marks/reference_line.ts";
import { centreAndInterval } from "../../../src/evidence/centre_and_interval.ts";
import { perSeed } from "../../../src/evidence/per_seed.ts";
import { exit } from "../exit/study.ts";
import { panels } from "../../../src/charts/marks/panels.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { mean, runsOf } from "../reading/runs.ts";

const QUANTITIES = ["ρ: difference of mean times (ln)", "D: path by path"] as const;

/** ρ(η) and D(η) by α and step. */
export function discretisation(records: Records): Figure {
  const seen = runsOf(records, exit).flatMap(({ seed, result }) =>
    result.discretised.flatMap(({ alpha, dimension, fineMeanTime, coarse }) =>
      coarse.flatMap(({ step, meanTime, coupledDistance }) =>
        [Math.log(meanTime / fineMeanTime), coupledDistance].map((value, index) => ({
          seed,
          walk: `α = ${alpha}, d = ${dimension}`,
          step: `η = ${step}`,
          quantity: QUANTITIES[index]!,
          value,
        }))
      )
    )
  );
  const rows = perSeed(
    seen,
    ({ walk, step, quantity }) => ({ walk, step, quantity }),
    ({ seed }) => seed,
    (own) => mean(own.map(({ value }) => value)),
  ).map(([key, values]) => ({ ...key, ...centreAndInterval(values) }));
  const x = quantitative("mean", "Against the walk of step .01");
  const y = nominal("walk", null);
  const color = nominal("step", null);
  return {
    id: "discretisation",
    title: "Do coarse steps change exit times?",
    claims: ["S10", "S10m"],
    caption:
      "Exit times of walks of step η = .1 and .5 that see the same noise as a walk of step .01: ln of the ratio of mean times, and mean absolute difference path by path over the mean time. Mean over seeds with 95 % interval.",
    spec: {
      ...panels(nominal("quantity", null, { sort: [...QUANTITIES] }), 2, {
        height: 90,
        layer: [
          referenceLine("x", 0, "solid"),
          ...intervalPoint("x", x, { y, yOffset: { field: "step" }, color }),
        ],
      }),
    },
    rows,
  };
}

/** The autocovariance of the noise that PNM makes. @module */
import { ordinal, quantitative } from "../../../src/charts/marks/channel.ts";
import { intervalPoint } from "../../../src/charts/marks/interval_point.ts";
import { points } from "../../../src/charts/marks/points.ts";
import { referenceLine } from "../../../src/charts/marks/reference_line.ts";
import { centreAndInterval } from "../../../src/evidence/centre_and_interval.ts";
import { perSeed } from "../../../src/evidence/per_seed.ts";
import { pnmAutocovariance } from "../../../src/optim/theory/pnm_autocovariance.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { B0, B1 } from "../theory/constants.ts";
import { theory } from "../theory/study.ts";

/** Simulated and derived, lags 0 … 7. */
export function updateAutocovariance(records: Records): Figure {
  const values = records.of(theory).flatMap(({ cell: { seed }, result }) =>
    result.autocovariances.map((value, lag) => ({ seed, lag, value }))
  );
  const rows = perSeed(
    values,
    ({ lag }) => ({ lag }),
    ({ seed }) => seed,
    ([one]) => one!.value,
  ).map(([{ lag }, own]) => ({
    lag,
    ...centreAndInterval(own),
    derived: pnmAutocovariance(B1, B0, lag),
  }));
  const x = ordinal("lag", "Lag, steps", { axis: { labelAngle: 0 } });
  const y = quantitative("mean", "Autocovariance", { scale: { domain: [-0.5, 0.6] } });
  return {
    id: "update-autocovariance",
    title: "The noise of PNM's update is negatively correlated from step to step",
    claims: ["PNM-3", "PNM-3d"],
    caption:
      "Autocovariance of (1 + b0)·m_t − b0·m_{t−1} under independent gradients of variance 1, b1 = .9, b0 = 1. Points: " +
      "simulation, mean over seeds with 95 % interval; hollow diamonds: the closed form. Odd lags are negative, and the sum " +
      "over all lags is that of plain momentum: what is amplified at one step is taken back at the next.",
    spec: {
      width: 480,
      height: 200,
      layer: [
        referenceLine("y", 0, "solid"),
        ...intervalPoint("y", y, { x }, { size: 30 }),
        points({ x, y: { ...y, field: "derived" } }, { shape: "hollow diamond", size: 220 }),
      ],
    },
    rows,
  };
}

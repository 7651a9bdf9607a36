/** The stationary variance of PNM over that of SGD. @module */
import { nominal, quantitative } from "../../../src/charts/marks/channel.ts";
import { intervalPoint } from "../../../src/charts/marks/interval_point.ts";
import { lines } from "../../../src/charts/marks/lines.ts";
import { centreAndInterval } from "../../../src/evidence/centre_and_interval.ts";
import { perSeed } from "../../../src/evidence/per_seed.ts";
import { pnmStationaryVariance } from "../../../src/optim/theory/pnm_stationary_variance.ts";
import type { Figure, FigureRow } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { ratioToSgd } from "../reading/theory_effects.ts";
import { B0, B1, NORM } from "../theory/constants.ts";
import { theory } from "../theory/study.ts";

const SIMULATED = "simulated";
const EXACT = "exact";
const WHITE = "√γ (white noise)";
const LIMIT = "1/√γ (ηh → 0)";

/** Points of the exact curve, from ηh = 10⁻³ to 1. */
const CURVE = Array.from({ length: 31 }, (_, index) => 10 ** (-3 + index / 10));

function curves(): readonly FigureRow[] {
  const exact = (rate: number) =>
    ratioToSgd(pnmStationaryVariance({ b1: B1, b0: B0, step: rate / NORM }), rate);
  return ([[EXACT, exact], [WHITE, () => NORM], [LIMIT, () => 1 / NORM]] as const).flatMap((
    [series, ratio],
  ) =>
    CURVE.map((rate) => ({
      series,
      rate,
      mean: ratio(rate),
      lower: null,
      upper: null,
      seeds: null,
    }))
  );
}

/** Simulation, exact curve and both readings against η·h. */
export function stationaryVariance(records: Records): Figure {
  const variances = records.of(theory).flatMap(({ cell: { seed }, result }) =>
    result.variances.map((one) => ({ seed, ...one }))
  );
  const simulated = perSeed(
    variances,
    ({ rate }) => ({ series: SIMULATED, rate }),
    ({ seed }) => seed,
    ([one]) => ratioToSgd(one!.meanSquare, one!.rate),
  ).map(([key, values]) => ({ ...key, ...centreAndInterval(values) }));
  const x = quantitative("rate", "ηh", {
    scale: { type: "log" },
    axis: { values: [0.001, 0.01, 0.1, 1], format: "~g", grid: false },
  });
  const y = quantitative("mean", "Variance over SGD's", {
    scale: { type: "log", domain: [0.15, 3] },
    axis: { values: [0.2, 0.5, 1, 2], format: "~g" },
  });
  const color = nominal("series", null, { sort: [SIMULATED, EXACT, WHITE, LIMIT] });
  return {
    id: "stationary-variance",
    title: "PNM's stationary variance over SGD's at the same learning rate",
    claims: ["PNM-3", "PNM-3d"],
    caption:
      "Mean square of θ on ½hθ² with gradient noise of variance 1, over plain SGD's at the same η. If PNM's noise were white " +
      "the ratio would be √γ = 2.24; its negative odd autocovariances cancel the amplification, and it is 1/√γ = .45 or less. " +
      "Curve: the discrete Lyapunov equation; points: simulation, mean over seeds with 95 % interval. Logarithmic axes.",
    spec: {
      width: 480,
      height: 230,
      layer: [
        {
          transform: [{ filter: `datum.series !== '${SIMULATED}'` }],
          ...lines({ x, y, color }),
        },
        {
          transform: [{ filter: `datum.series === '${SIMULATED}'` }],
          layer: intervalPoint("y", y, { x, color }),
        },
      ],
    },
    rows: simulated.length === 0 ? [] : [...simulated, ...curves()],
  };
}

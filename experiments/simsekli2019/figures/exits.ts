/** Exit times against the width of the well, and against the height of its barrier. @module */
import { nominal, quantitative } from "../../../src/charts/marks/channel.ts";
import { intervalBar } from "../../../src/charts/marks/interval_bar.ts";
import { lines } from "../../../src/charts/marks/lines.ts";
import { points } from "../../../src/charts/marks/points.ts";
import { perSeed } from "../../../src/evidence/per_seed.ts";
import { exit } from "../exit/study.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { noise } from "../noise/study.ts";
import { keyCheckpoint } from "../reading/noise_runs.ts";
import { mean, runsOf } from "../reading/runs.ts";
import { logInterval } from "./log_interval.ts";
import { levyExitTime } from "../wells/levy_reference.ts";

/** Mean exit time against width for every α, with the asymptotic law. */
export function exitsByWidth(records: Records): Figure {
  const seen = runsOf(records, exit).flatMap(({ seed, result }) =>
    result.levy.filter(({ height }) => height === 1).map((one) => ({ seed, ...one }))
  );
  const rows = perSeed(
    seen,
    ({ alpha, epsilon, width }) => ({ alpha, epsilon, width }),
    ({ seed }) => seed,
    (own) => mean(own.map(({ meanTime }) => meanTime)),
  ).map(([key, values]) => ({
    ...key,
    ...logInterval(values),
    law: levyExitTime(key.alpha, key.width, key.epsilon),
  }));
  const x = quantitative("width", "Width a", {
    scale: { type: "log", base: 2, nice: false },
    axis: { values: [1, 2, 4], grid: false },
  });
  const y = quantitative("mean", "Mean exit time", { scale: { type: "log" } });
  const color = nominal("alpha", "α");
  return {
    id: "exits-by-width",
    title: "Under Lévy noise, exit times grow as width to the power α",
    claims: ["S8w", "S8h"],
    caption:
      "Mean exit time from a well of height 1 against its half-width, both on logarithmic axes; dashed the asymptotic law (α/2c)(a/ε)^α, in which height plays no part. Geometric mean over seeds with 95 % interval.",
    spec: {
      height: 220,
      layer: [
        lines({ x, y: { ...y, field: "law" }, color }, { dashed: true, opacity: 0.6 }),
        intervalBar("y", y, { x, color }, { width: 1, opacity: 0.7 }),
        points({ x, y, color }),
      ],
    },
    rows,
  };
}

const CAPTURED = {
  "random direction": "SGN, random direction (b = 32)",
  "top eigenvector": "SGN, top eigenvector (b = 32)",
  stable: "SαS of the α fitted to SGN",
} as const;

/** Mean number of steps against the barrier: Brownian, captured and stable noise. */
export function exitsByBarrier(records: Records): Figure {
  const brownian = runsOf(records, exit).flatMap(({ seed, result }) =>
    result.brownian.map((one) => ({ seed, noise: "Brownian", ...one }))
  );
  const captured = runsOf(records, noise).flatMap((run) =>
    keyCheckpoint(run, "late")?.wells.flatMap(({ noise, byBarrier }) =>
      byBarrier.map((one) => ({ seed: run.seed, noise: CAPTURED[noise], ...one }))
    ) ?? []
  );
  const rows = perSeed(
    [...brownian, ...captured],
    ({ noise, barrier }) => ({ noise, barrier }),
    ({ seed }) => seed,
    (own) => mean(own.map(({ meanSteps }) => meanSteps)),
  ).map(([key, values]) => ({ ...key, ...logInterval(values) }));
  const x = quantitative("barrier", "Barrier B = 2H/ε²", {
    scale: { zero: false, padding: 20 },
    axis: { values: [4, 8] },
  });
  const y = quantitative("mean", "Mean steps to exit", { scale: { type: "log" } });
  const color = nominal("noise", null, {
    sort: ["Brownian", ...Object.values(CAPTURED)],
    legend: { columns: 2, labelLimit: 300 },
  });
  return {
    id: "exits-by-barrier",
    title: "Does SGN of a fitted net jump out of a well, or diffuse?",
    claims: ["S8b", "S8r"],
    caption:
      "Mean number of steps to leave a well of unit width, at two heights, noise of variance 1 in all but the stable case (same scale convention). Brownian noise takes many times longer at twice the height, Lévy noise about twice as long. " +
      "Geometric mean over seeds with 95 % interval.",
    spec: {
      height: 220,
      layer: [
        intervalBar("y", y, { x, color }, { width: 1, opacity: 0.7 }),
        lines({ x, y, color }, { points: true }),
      ],
    },
    rows,
  };
}

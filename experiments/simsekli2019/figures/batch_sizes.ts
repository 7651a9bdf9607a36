/** The released index and the iteration-wise one against the minibatch size. @module */
import { nominal, quantitative } from "../../../src/charts/marks/channel.ts";
import { intervalBar } from "../../../src/charts/marks/interval_bar.ts";
import { lines } from "../../../src/charts/marks/lines.ts";
import { panels } from "../../../src/charts/marks/panels.ts";
import { centreAndInterval } from "../../../src/evidence/centre_and_interval.ts";
import { perSeed } from "../../../src/evidence/per_seed.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { noise } from "../noise/study.ts";
import { keyCheckpoint } from "../reading/noise_runs.ts";
import { mean, runsOf } from "../reading/runs.ts";
import { gaussianLine } from "./gaussian_line.ts";

const AXES = ["pooled over coordinates, as released", "iteration by iteration"] as const;

/** a(b) and i(b) at the last early step and at T. */
export function batchSizes(records: Records): Figure {
  const seen = runsOf(records, noise).flatMap((run) =>
    (["early", "late"] as const).flatMap((phase) => {
      const checkpoint = keyCheckpoint(run, phase);
      const lists = [checkpoint?.byBatchSize ?? [], checkpoint?.iterations?.byBatchSize ?? []];
      return lists.flatMap((list, index) =>
        list.map((one) => ({ ...one, run, phase, axis: AXES[index]! }))
      );
    })
  );
  const rows = perSeed(
    seen,
    ({ run, phase, axis, batchSize }) => ({ cell: run.class, phase, axis, batchSize }),
    ({ run }) => run.seed,
    (own) => mean(own.map(({ inverse }) => inverse)),
  ).map(([key, values]) => ({ ...key, ...centreAndInterval(values) }));
  const x = quantitative("batchSize", "Minibatch size b", {
    scale: { type: "log", base: 2 },
    axis: { values: [16, 64, 256, 1024, 4096], format: "d", grid: false },
  });
  const y = quantitative("mean", "1/α̂", { scale: { domain: [0.45, 0.9] } });
  const color = nominal("axis", null, { sort: [...AXES], legend: { labelLimit: 300 } });
  return {
    id: "batch-sizes",
    title: "Does the tail index approach 2 as the minibatch grows?",
    claims: ["S5e", "S5l", "S5i"],
    caption:
      "1/α̂ against b, early (step 16) and late (T): pooled over coordinates as released it hardly moves; over iterations it falls to ½ (α̂ = 2, dashed), as the central " +
      "limit theorem says. Mean over seeds with 95 % interval.",
    spec: panels(nominal("phase", null, { sort: ["early", "late"] }), 2, {
      height: 200,
      layer: [
        gaussianLine(y),
        intervalBar("y", y, { x, color, detail: nominal("cell", null) }, {
          width: 1,
          opacity: 0.7,
        }),
        lines({ x, y, color, detail: nominal("cell", null) }, { points: true }),
      ],
    }),
    rows,
  };
}

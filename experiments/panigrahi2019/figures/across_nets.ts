/** Δ of other nets early in training. @module */
import { nominal, ordinal, quantitative } from "../../../src/charts/marks/channel.ts";
import { intervalPoint } from "../../../src/charts/marks/interval_point.ts";
import { panels } from "../../../src/charts/marks/panels.ts";
import { referenceLine } from "../../../src/charts/marks/reference_line.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { mean } from "../../../src/stats/descriptive/mean.ts";
import { architectures } from "../architectures/study.ts";
import { GAUSSIAN_MARGIN, netName } from "../claims/large_batches.ts";
import { decidingName } from "../reading/places.ts";
import { gap, observations, runsOf, TEST_NAMES, TESTS } from "../reading/runs.ts";
import { centreAndInterval, perSeed } from "./over_seeds.ts";

/** Both tests side by side, one panel a net and place. */
export function acrossNets(records: Records): Figure {
  const all = observations(runsOf(records, architectures), { family: "sphere" });
  const rows = TESTS.flatMap((by) =>
    perSeed(
      all,
      ({ run, checkpoint, sample: { batchSize } }) => ({
        cell: `${netName(run)}, ${decidingName(checkpoint)}`,
        batchSize,
      }),
      ({ run }) => run.seed,
      (group) => mean(group.flatMap(({ sample }) => gap(sample, by) ?? [])),
    ).map(([key, values]) => ({ ...key, test: TEST_NAMES[by], ...centreAndInterval(values) }))
  );
  const x = ordinal("batchSize", "Batch size b", { axis: { labelAngle: 0 } });
  const test = { xOffset: { field: "test" }, color: nominal("test", "Test") };
  return {
    id: "across-nets",
    title: "Other nets: is the noise of large batches Gaussian early?",
    claims: ["P2"],
    caption:
      "Acceptance gap Δ on dense random directions at step 0 and T/32 on 2000 MNIST images, mean over seeds with 95 % " +
      `interval. The dashed line is the margin (${GAUSSIAN_MARGIN}).`.replace("-", "−"),
    spec: panels(nominal("cell", null), 2, {
      height: 130,
      layer: [
        referenceLine("y", GAUSSIAN_MARGIN),
        ...intervalPoint("y", quantitative("mean", "Δ"), { x, ...test }),
      ],
    }),
    rows,
  };
}

/** How far the noise vector is from a Gaussian one, whole and without its length. @module */
import { nominal, quantitative } from "../../../src/charts/marks/channel.ts";
import { intervalPoint } from "../../../src/charts/marks/interval_point.ts";
import { referenceLine } from "../../../src/charts/marks/reference_line.ts";
import { centreAndInterval } from "../../../src/evidence/centre_and_interval.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { jointClasses } from "../claims/m1.ts";
import { meanZ, STATISTIC_KEYS, STATISTICS } from "../reading/z_scores.ts";

/** z late, by class and statistic. */
export function jointExcess(records: Records): Figure {
  const rows = jointClasses(records).flatMap(({ name, batchSize, seeds }) =>
    STATISTIC_KEYS.flatMap((key) =>
      (["whole", "unit"] as const).map((part) => ({
        cell: name,
        statistic: STATISTICS[key],
        part: part === "whole" ? "g" : "g/‖g‖",
        ...centreAndInterval(seeds.map(({ result }) => meanZ(result, batchSize, part, [key]))),
      }))
    )
  ).filter((row) => row.seeds > 0);
  const x = quantitative("mean", "z: distance from Gaussian vectors in their standard deviations", {
    scale: { type: "symlog", constant: 3 },
    axis: { values: [-10, -3, 0, 3, 10, 100, 1000] },
  });
  const y = nominal("cell", null);
  const part = { yOffset: { field: "part" }, color: nominal("part", "Of") };
  return {
    id: "joint-excess",
    title:
      "The noise vector late in training: is it the length or the direction that is not Gaussian?",
    claims: ["M1"],
    caption:
      "Statistics of joint normality of the whitened noise along the top 20 eigenvectors of its covariance (g), and of its " +
      "direction alone (g/‖g‖), in standard deviations of the same statistic of Gaussian vectors through the same map. Mean of " +
      "T and 2T, over seeds with 95 % interval. Where g lies far out and g/‖g‖ near 0, what is not Gaussian is the length. " +
      "Symmetric-log scale.",
    spec: {
      facet: {
        row: nominal("statistic", null, {
          header: { orient: "top", labelAngle: 0, labelAlign: "left", labelAnchor: "start" },
        }),
      },
      spec: {
        height: 150,
        layer: [
          referenceLine("x", 0, "solid"),
          referenceLine("x", 3),
          ...intervalPoint("x", x, { y, ...part }),
        ],
      },
    },
    rows,
  };
}

/** When the variance attack was detected on noise, against the formula. @module */
import { nominal, quantitative } from "../../../src/charts/marks/channel.ts";
import { intervalPoint } from "../../../src/charts/marks/interval_point.ts";
import { lines } from "../../../src/charts/marks/lines.ts";
import { centreAndInterval } from "../../../src/evidence/centre_and_interval.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { detection } from "../detection/study.ts";

/** One point per number of honest workers and z. */
export function detectionTimes(records: Records): Figure {
  const cells = records.of(detection);
  const rows = (cells[0]?.result.detections ?? [])
    .map(({ honest, byzantine, z, expected }, k) => ({
      workers: `h = ${honest}, B = ${byzantine}`,
      honest,
      z,
      expected,
      ...centreAndInterval(cells.map(({ result }) => result.detections[k]!.step)),
    }))
    .sort((a, b) => a.expected - b.expected);
  const scale = { type: "log", nice: false, padding: 12 };
  const x = quantitative("expected", "t*, by the formula (log scale)", { scale });
  const y = quantitative("mean", "Step of detection t_r (log scale)", { scale });
  const color = nominal("workers", null, {
    sort: [...new Set(rows.toSorted((a, b) => a.honest - b.honest).map(({ workers }) => workers))],
  });
  return {
    id: "detection-time",
    title: "Is the variance attack detected when the formula says?",
    claims: ["SG-4"],
    caption:
      "Step at which a dynamic threshold without floor sees attackers that send mean − z·sd of Gaussian gradients, against " +
      "t* = (8 − (h − 1)/h)/(c₄(h)²·z²); one point per number h of honest workers (B attackers) and z, mean over seeds with 95 % interval. " +
      "Dashed: where both agree. Steps are whole.",
    spec: {
      height: 260,
      layer: [
        lines({ x, y: { ...y, field: "expected" } }, { dashed: true, width: 1 }),
        ...intervalPoint("y", y, {
          x,
          color,
          tooltip: ["workers", "z", "expected", "mean"].map((field) => ({ field })),
        }),
      ],
    },
    rows,
  };
}

/** How far every worker is from the median worker, along training. @module */
import { nominal, quantitative } from "../../../src/charts/marks/channel.ts";
import { lines } from "../../../src/charts/marks/lines.ts";
import { panels } from "../../../src/charts/marks/panels.ts";
import { referenceLine } from "../../../src/charts/marks/reference_line.ts";
import type { Figure } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import { seedRuns } from "../claims/runs.ts";
import { ATTACK_NAMES } from "./names.ts";

/** Distances above this are drawn here: a run that fell apart would flatten all others. */
const TOP = 2;

/** The workers of the first seed under the double safeguard. */
export function distanceToMedian(records: Records): Figure {
  const [first] = seedRuns(records);
  const byzantine = first?.cell.settings.protocol.byzantine ?? 0;
  const rows = (first?.result.runs ?? [])
    .filter(({ method }) => method === "double")
    .flatMap(({ attack, guard }) =>
      guard!.course.flatMap(({ step, ratios }) =>
        ratios.map((ratio, worker) => ({
          attack: ATTACK_NAMES[attack],
          worker: `worker ${worker}`,
          who: worker < byzantine && attack !== "none" ? "attacker" : "honest",
          step,
          ratio,
          drawn: ratio === null ? null : Math.min(ratio, TOP),
        }))
      )
    );
  const x = quantitative("step", "Step");
  const y = quantitative("drawn", "Distance over 2·Th₁", { scale: { domain: [0, TOP] } });
  const channels = {
    x,
    y,
    color: nominal("who", null, { scale: { domain: ["honest", "attacker"] } }),
    detail: { field: "worker" },
  };
  const panel = nominal("attack", null, { sort: Object.values(ATTACK_NAMES) });
  return {
    id: "distance-to-median",
    title: "How far is each worker from the median worker?",
    claims: ["SG-3n", "SG-3a", "SG-1"],
    caption:
      "Distance of each worker's sum of gradients to the median worker's in the long window, over the distance 2·Th₁ at which " +
      "it is removed (dashed), removed workers included; the first seed of the run, double safeguard, one panel per attack. " +
      `Sums begin anew with every window. Above ${TOP} drawn at ${TOP}.`,
    spec: panels(panel, 2, {
      height: 130,
      layer: [referenceLine("y", 1), lines(channels, { width: 1.2, opacity: 0.8 })],
    }),
    rows,
  };
}

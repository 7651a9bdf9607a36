/** Where PNM is stable on a quadratic. @module */
import { nominal, quantitative } from "../../../src/charts/marks/channel.ts";
import { lines } from "../../../src/charts/marks/lines.ts";
import { points } from "../../../src/charts/marks/points.ts";
import type { Figure, FigureRow } from "../../../src/records/figure.ts";
import type { Records } from "../../../src/records/records.ts";
import type { StabilityRun } from "../theory/record.ts";
import { theory } from "../theory/study.ts";

const EDGE = "edge, 2/(1 + 2·b0)";

/** What became of a run. */
function outcome({ end }: StabilityRun): string {
  if (end < 1) return "stable";
  return end > 1e3 ? "diverged" : "neither";
}

const edgeAt = (b0: number) => 2 / (1 + 2 * b0);

/** Every run of every seed, and the edge. */
export function stabilityMap(records: Records): Figure {
  const runs = records.of(theory).flatMap(({ cell: { seed }, result }) =>
    [...result.edge, ...result.map].map((run): FigureRow => ({
      kind: outcome(run),
      b0: run.b0,
      rate: run.share * edgeAt(run.b0),
      b1: run.b1,
      share: run.share,
      end: run.end,
      seed,
    }))
  );
  const edge = Array.from({ length: 31 }, (_, index): FigureRow => {
    const b0 = index / 10;
    return { kind: EDGE, b0, rate: edgeAt(b0), b1: null, share: 1, end: null, seed: null };
  });
  const x = quantitative("b0", "b0", { axis: { tickCount: 4, grid: false } });
  const y = quantitative("rate", "η₀h", {
    scale: { type: "log", domain: [0.1, 3.5] },
    axis: { values: [0.1, 0.2, 0.5, 1, 2], format: "~g" },
  });
  const color = nominal("kind", null, { sort: ["stable", "diverged", EDGE] });
  return {
    id: "stability-map",
    title: "PNM is stable up to η₀h = 2/(1 + 2·b0), whatever b1 is",
    claims: ["PNM-4"],
    caption:
      "Runs of PNM on ½hθ² without noise, b1 drawn from (0, .95) and b0 from (0, 3), at .4, .7, .99, 1.01, 1.3 and 1.6 of the " +
      "edge. Stable: abs θ < 1 at the end, from 1; diverged: beyond 10³. The runs at .99 and 1.01 lie on the curve and come " +
      "out on either side of it. Logarithmic η₀h.",
    spec: {
      width: 480,
      height: 240,
      layer: [
        { transform: [{ filter: `datum.kind === '${EDGE}'` }], ...lines({ x, y, color }) },
        {
          transform: [{ filter: `datum.kind !== '${EDGE}'` }],
          ...points({ x, y, color }, { size: 26, opacity: 0.8 }),
        },
      ],
    },
    rows: runs.length === 0 ? [] : [...edge, ...runs],
  };
}

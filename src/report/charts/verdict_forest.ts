/** The figure above all: every claim's mean effect with its interval, beside the region that decides it. @module */
import type { Figure } from "../../records/figure.ts";
import type { ReportedExperiment } from "../input.ts";

/** Distances beyond this many half-widths are drawn at the edge. */
const FARTHEST = 12;

/**
 * Effects of an experiment's claims on one scale: distance of the mean from the edge of the claim's region, in half-widths
 * of the 95 % interval. Right of 0 the mean lies inside the region.
 */
export function verdictForest({ experiment, verdicts }: ReportedExperiment): Figure {
  const clamp = (value: number) => Math.min(FARTHEST, Math.max(-FARTHEST, value));
  const rows = verdicts.flatMap((verdict) =>
    verdict.rows.flatMap(({ name, value, interval, margin }) =>
      margin === undefined ? [] : {
        claim: verdict.rows.length > 1 ? `${verdict.claim} · ${name}` : verdict.claim,
        outcome: verdict.outcome,
        mean: value,
        lower: interval?.[0] ?? value,
        upper: interval?.[1] ?? value,
        distance: clamp(margin[1]),
        from: clamp(margin[0]),
        to: clamp(margin[2]),
      }
    )
  );
  const y = { field: "claim", type: "nominal", title: null, sort: null };
  const color = {
    field: "outcome",
    type: "nominal",
    title: null,
    scale: { domain: ["reproduced", "contradicted", "inconclusive"] },
  };
  return {
    id: `${experiment.id}-verdicts`,
    title: "How far is each effect from the edge of its region?",
    claims: [],
    caption:
      "Distance of every claim's mean effect from the edge of the region that the claim names, in half-widths of its 95 % " +
      `interval over seeds; right of 0 the mean lies inside. Distances beyond ${FARTHEST} are drawn at ${FARTHEST}.`,
    spec: {
      height: 22 * Math.max(2, rows.length),
      width: 560,
      layer: [
        { mark: { type: "rule", strokeDash: [4, 3] }, encoding: { x: { datum: 0 } } },
        {
          mark: { type: "rule", strokeWidth: 2 },
          encoding: {
            y,
            color,
            x: {
              field: "from",
              type: "quantitative",
              title: "Outside the region ← half-widths of the interval → inside",
              scale: { domain: [-FARTHEST, FARTHEST] },
            },
            x2: { field: "to" },
          },
        },
        {
          mark: { type: "point", filled: true, size: 70 },
          encoding: { y, color, x: { field: "distance", type: "quantitative" } },
        },
      ],
    },
    rows,
  };
}

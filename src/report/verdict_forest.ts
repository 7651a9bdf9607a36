/** The figure above all: every claim's mean effect with its interval, beside the region that decides it. @module */
import type { Region } from "../claims/claim.ts";
import type { Figure } from "../records/figure.ts";
import type { ReportedExperiment } from "./input.ts";

/** Signed distance to the nearest edge of the region, positive inside, in units of the interval's half-width. */
function distance(value: number, region: Region): number {
  switch (region.kind) {
    case "above":
      return value - region.bound;
    case "below":
      return region.bound - value;
    case "between":
      return Math.min(value - region.lower, region.upper - value);
  }
}

/** Distances beyond this many half-widths are drawn at the edge. */
const FARTHEST = 12;

/**
 * Effects of an experiment's claims on one scale: distance of the mean from the edge of the claim's region, in half-widths
 * of the 95 % interval. Right of 0 the mean lies inside the region.
 */
export function verdictForest({ experiment, verdicts }: ReportedExperiment): Figure {
  const rows = verdicts.flatMap((verdict) => {
    const claim = experiment.claims.find((one) => one.id === verdict.claim)!;
    return verdict.classes.map((group) => {
      const half = (group.interval[1] - group.interval[0]) / 2;
      const centre = distance(group.mean, claim.region) / (half > 0 ? half : 1e-12);
      const clamp = (value: number) => Math.min(FARTHEST, Math.max(-FARTHEST, value));
      return {
        claim: verdict.classes.length > 1 ? `${verdict.claim} · ${group.name}` : verdict.claim,
        outcome: verdict.outcome,
        mean: group.mean,
        lower: group.interval[0],
        upper: group.interval[1],
        distance: clamp(centre),
        from: clamp(centre - 1),
        to: clamp(centre + 1),
      };
    });
  });
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

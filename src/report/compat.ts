/** Until the decision rules make rows themselves. @module */
import type { Claim, Region, Verdict } from "../claims/claim.ts";
import { describeRegion } from "../claims/region.ts";
import type { Axis, RowedVerdict, TestRow } from "./rows.ts";

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

export const axisOf = (_claim: Claim): Axis => "iteration-wise";

export function rowed(verdict: Verdict, claim: Claim): RowedVerdict {
  const rows = verdict.classes.map((group): TestRow => {
    const half = (group.interval[1] - group.interval[0]) / 2;
    const centre = distance(group.mean, claim.region) / (half > 0 ? half : 1e-12);
    return {
      name: group.name,
      replicates: group.seeds,
      value: group.mean,
      interval: group.interval,
      pFor: group.pFor,
      pAgainst: group.pAgainst,
      method: group.test,
      margin: [centre - 1, centre, centre + 1],
    };
  });
  return {
    ...verdict,
    paper: claim.paper,
    words: `mean of ${describeRegion(claim.region)} over at least ${claim.minimumSeeds} seeds`,
    rows,
    pFor: Math.max(0, ...rows.map((row) => row.pFor)),
    pAgainst: Math.min(1, ...rows.map((row) => row.pAgainst)),
  };
}

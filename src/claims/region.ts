/** Where the mean effect must lie for a claim to hold. @module */

/** An interval of the line, open on at least one side of a bound. */
export type Region =
  | { readonly kind: "above"; readonly bound: number }
  | { readonly kind: "below"; readonly bound: number }
  | { readonly kind: "between"; readonly lower: number; readonly upper: number };

/** The ends of the region that are finite. */
export function edgesOf(region: Region): readonly number[] {
  return region.kind === "between" ? [region.lower, region.upper] : [region.bound];
}

/** Signed distance of a value to the nearest edge of the region, positive inside. */
export function distanceInside(value: number, region: Region): number {
  switch (region.kind) {
    case "above":
      return value - region.bound;
    case "below":
      return region.bound - value;
    case "between":
      return Math.min(value - region.lower, region.upper - value);
  }
}

/**
 * The region in words, for reports.
 *
 * @param region where the mean lies
 * @param what lies in it
 * @returns an inequality such as `−1 < θ < 1`, with a minus sign, no hyphen
 *
 * @example
 * ```ts
 * import { describeRegion } from "./region.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(describeRegion({ kind: "above", bound: -0.05 }), "θ > −0.05");
 * ```
 */
export function describeRegion(region: Region, what = "θ"): string {
  const number = (value: number) => `${value}`.replace("-", "−");
  switch (region.kind) {
    case "above":
      return `${what} > ${number(region.bound)}`;
    case "below":
      return `${what} < ${number(region.bound)}`;
    case "between":
      return `${number(region.lower)} < ${what} < ${number(region.upper)}`;
  }
}

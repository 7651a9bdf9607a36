/** On which side of the edge effects lie. @module */
import type { Tested, Undecided } from "./rule.ts";

/** Inside the region, outside, on both sides or on the edge; unknown where the rows have no margin. */
export type Side = "inside" | "outside" | "both" | "unknown";

/** Where the centres of all rows lie. */
export function sideOf({ rows }: Tested | Undecided): Side {
  const centres = (rows ?? []).map(({ margin }) => margin?.[1]);
  if (centres.length === 0 || centres.includes(undefined)) return "unknown";
  if (centres.every((centre) => centre! > 0)) return "inside";
  return centres.every((centre) => centre! < 0) ? "outside" : "both";
}

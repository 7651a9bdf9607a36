/** On which side of the edge effects lie. @module */
import type { Tested, Undecided } from "./rule.ts";

/** Inside the region, outside, on both sides or on the edge; unknown where the rows have no margin. */
export type Side = "inside" | "outside" | "both" | "unknown";

/**
 * Where the centres of all rows lie.
 *
 * @example
 * ```ts
 * import { sideOf } from "./side.ts";
 * import assert from "node:assert/strict";
 *
 * const row = { name: "all", replicates: 8, value: 0, pFor: 0.5, pAgainst: 0.5, method: "t" };
 * const at = (...centres: number[]) =>
 *   sideOf({ undecided: "", rows: centres.map((c) => ({ ...row, margin: [c - 1, c, c + 1] })) });
 * assert.deepEqual([at(2, 1), at(-2), at(2, -1)], ["inside", "outside", "both"]);
 * assert.equal(sideOf({ undecided: "", rows: [row] }), "unknown");
 * ```
 */
export function sideOf({ rows }: Tested | Undecided): Side {
  const centres = (rows ?? []).map(({ margin }) => margin?.[1]);
  if (centres.length === 0 || centres.includes(undefined)) return "unknown";
  if (centres.every((centre) => centre! > 0)) return "inside";
  return centres.every((centre) => centre! < 0) ? "outside" : "both";
}

/** Finds what a mistyped name was meant to be. @module */
import leven from "leven";

/** The fewest edits between `name` and a candidate; a beginning counts as near. */
function distance(name: string, candidate: string): number {
  const [a, b] = [name.toLowerCase(), candidate.toLowerCase()];
  if (a !== "" && b.startsWith(a)) return 0.5;
  return leven(a, b);
}

/**
 * A question that names the nearest candidates, or the empty string where none is near.
 *
 * @param name what was typed
 * @param candidates what could have been meant
 * @returns e.g. `; did you mean reproduce?`
 *
 * @example
 * ```ts
 * import { didYouMean } from "./near_names.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(didYouMean("reprodcue", ["list", "reproduce"]), "; did you mean reproduce?");
 * assert.equal(didYouMean("xyz", ["list", "reproduce"]), "");
 * ```
 */
export function didYouMean(name: string, candidates: readonly string[]): string {
  const limit = Math.max(1, Math.floor(name.length / 3) + 1);
  const near = candidates
    .map((candidate) => ({ candidate, edits: distance(name, candidate) }))
    .filter(({ edits }) => edits <= limit)
    .sort((a, b) => a.edits - b.edits)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
  return near.length > 0 ? `; did you mean ${near.join(" or ")}?` : "";
}

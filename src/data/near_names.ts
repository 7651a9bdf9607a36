/** Names that may have been meant. @module */

/** Number of letters to insert, delete or replace to get from one word to the other (Levenshtein 1966). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}

/**
 * The names that a mistyped name is near to: those with a third of their letters wrong at most; where there is none, those
 * that begin with what was typed or are part of it.
 *
 * @param typed what was typed; case does not count
 * @param names the names there are, in lower case
 * @returns the near ones, nearest first
 *
 * @example
 * ```ts
 * import { nearNames } from "./near_names.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(nearNames("MINST", ["mnist", "mixture"]), ["mnist"]);
 * ```
 */
export function nearNames(typed: string, names: readonly string[]): string[] {
  const lower = typed.toLowerCase();
  const mistyped = names
    .map((name) => ({ name, distance: editDistance(lower, name) }))
    .filter(({ name, distance }) => distance <= Math.max(2, name.length / 3))
    .sort((a, b) => a.distance - b.distance)
    .map(({ name }) => name);
  if (mistyped.length > 0) return mistyped;
  return names.filter((name) =>
    lower.length >= 3 && (name.startsWith(lower) || lower.includes(name))
  );
}

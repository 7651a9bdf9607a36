/** The numbers of a result, folded to a few. @module */
import type { Json } from "../../base/json.ts";

/** All numbers at one place of a result, whatever their index in its arrays. */
export interface FoldedNumbers {
  readonly count: number;
  readonly mean: number;
  /** Root mean square. */
  readonly size: number;
}

function visit(value: Json, path: string, found: Map<string, number[]>): void {
  if (typeof value === "number" || typeof value === "boolean") {
    const list = found.get(path) ?? [];
    found.set(path, list);
    list.push(Number(value));
  } else if (Array.isArray(value)) {
    for (const item of value) visit(item, `${path}[]`, found);
  } else if (value !== null && typeof value === "object") {
    for (const [key, item] of Object.entries(value)) {
      visit(item, path === "" ? key : `${path}.${key}`, found);
    }
  }
}

/**
 * Mean and root mean square of the numbers at each place of a result.
 *
 * @param result as JSON holds it
 * @returns by path, `[]` standing for every index
 *
 * @example
 * ```ts
 * import { numbersOf } from "./numbers_of.ts";
 * import assert from "node:assert/strict";
 *
 * const numbers = numbersOf({ a: 3, rows: [{ x: 3 }, { x: -5 }], name: "n" });
 * assert.deepEqual(numbers["rows[].x"], { count: 2, mean: -1, size: Math.sqrt(17) });
 * assert.deepEqual(Object.keys(numbers), ["a", "rows[].x"]);
 * ```
 */
export function numbersOf(result: Json): Readonly<Record<string, FoldedNumbers>> {
  const found = new Map<string, number[]>();
  visit(result, "", found);
  return Object.fromEntries(
    [...found].map(([path, values]) => {
      const count = values.length;
      const mean = values.reduce((sum, value) => sum + value, 0) / count;
      const size = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / count);
      return [path, { count, mean, size }];
    }),
  );
}

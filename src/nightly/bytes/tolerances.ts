/** How far two engines are apart on the same cell: the tolerance by which code is compared. @module */
import type { FoldedNumbers } from "./numbers_of.ts";

/** A result may be so many times as far from the baseline as two engines are from each other. */
const FACTOR = 3;
/** What rounding alone may do where only one engine was asked, or where both agree by luck: relative to the size. */
const ROUNDING = 1e-9;

/**
 * The tolerance at each place of a result.
 *
 * @param numbers of the baseline
 * @param others the same cell on other engines; none for a cell that needs no engine
 * @returns absolute: three times the largest difference of mean or size between engines, at least 1e-9 of the size
 *
 * @example
 * ```ts
 * import { tolerancesOf } from "./tolerances.ts";
 * import assert from "node:assert/strict";
 *
 * const at = (mean: number) => ({ a: { count: 2, mean, size: 8 } });
 * assert.equal(tolerancesOf(at(4), [at(4.5)]).a, 1.5);
 * assert.equal(tolerancesOf(at(4), []).a, 8e-9);
 * ```
 */
export function tolerancesOf(
  numbers: Readonly<Record<string, FoldedNumbers>>,
  others: readonly Readonly<Record<string, FoldedNumbers>>[],
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(numbers).map(([path, own]) => {
      const apart = others.flatMap((other) => {
        const there = other[path];
        return there === undefined
          ? []
          : [Math.abs(there.mean - own.mean), Math.abs(there.size - own.size)];
      });
      return [path, Math.max(FACTOR * Math.max(0, ...apart), ROUNDING * own.size)];
    }),
  );
}

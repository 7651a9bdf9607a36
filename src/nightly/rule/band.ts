/** The band that a new value must lie in. @module */
import { FEWEST_NIGHTS } from "./budget.ts";
import { bandFactor } from "./both_stages.ts";

/** A prediction band from a history of values. */
export interface Band {
  /** Number of values. */
  readonly nights: number;
  readonly mean: number;
  /** Standard deviation between nights. */
  readonly sd: number;
  /** Level of one stage. */
  readonly level: number;
  readonly lower: number;
  readonly upper: number;
}

/** On which side of a band a value lies: −1, 0 inside, 1. */
export type BandSide = -1 | 0 | 1;

/**
 * Why a value is shown only, if it is: too few earlier values, or half of them and more are the same number, so that no
 * spread between nights can be told.
 *
 * @param history earlier values, one a night
 * @returns one line, or `undefined` where the value is tested
 *
 * @example
 * ```ts
 * import { shownOnly } from "./band.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(shownOnly([1, 2]), "2 of 20 nights");
 * assert.match(shownOnly(Array(20).fill(1))!, /equal/);
 * assert.equal(shownOnly(Array.from({ length: 20 }, (_, i) => i)), undefined);
 * ```
 */
export function shownOnly(history: readonly number[]): string | undefined {
  if (history.length < FEWEST_NIGHTS) return `${history.length} of ${FEWEST_NIGHTS} nights`;
  const counts = new Map<number, number>();
  for (const value of history) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return 2 * most >= history.length
    ? `${most} of ${history.length} earlier values are equal`
    : undefined;
}

/**
 * The prediction interval for one more value of a history: m ± t_{h−1}(1 − a/2) · s · √(1 + 1/h). The error term is the
 * spread between nights, never the error within one.
 *
 * @param history at least 2 values, one a night
 * @param level a, in (0, 1)
 *
 * @example
 * ```ts
 * import { bandOf } from "./band.ts";
 * import assert from "node:assert/strict";
 *
 * const { mean, sd, lower, upper } = bandOf([1, 2, 3], 0.05);
 * assert.deepEqual([mean, sd], [2, 1]);
 * assert.ok(Math.abs(upper - 2 - 4.302653 * Math.sqrt(4 / 3)) < 1e-5 && lower + upper === 4);
 * ```
 */
export function bandOf(history: readonly number[], level: number): Band {
  const nights = history.length;
  const mean = history.reduce((sum, value) => sum + value, 0) / nights;
  const squares = history.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const sd = Math.sqrt(squares / (nights - 1));
  const half = bandFactor(nights, level) * sd;
  return { nights, mean, sd, level, lower: mean - half, upper: mean + half };
}

/**
 * Where a value lies.
 *
 * @param band of its history
 * @param value the new one
 *
 * @example
 * ```ts
 * import { sideOf } from "./band.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([0, 1, 5].map((value) => sideOf({ lower: 0.5, upper: 2 }, value)), [-1, 0, 1]);
 * ```
 */
export function sideOf({ lower, upper }: Pick<Band, "lower" | "upper">, value: number): BandSide {
  return value < lower ? -1 : value > upper ? 1 : 0;
}

/** How many seeds an undecided claim would need, and whether more seeds are the remedy. @module */

/** Numbers of seeds; `Infinity` where no number decides. */
export interface Outlook {
  /** If the mean stayed exactly where it is. */
  readonly seeds: number;
  /** At the two ends of the 50 % interval of θ, the smaller number first. */
  readonly range: readonly [number, number];
  /** Whether the 50 % interval of θ holds an edge of the region: then the mean, not the spread, is what leaves it open. */
  readonly atMargin: boolean;
  /** Why no number of seeds decides, where that is not for the mean. */
  readonly never?: string;
}

/** No number of seeds decides, and why: a clause. */
export function never(why: string): Outlook {
  return { seeds: Infinity, range: [Infinity, Infinity], atMargin: false, never: why };
}

/**
 * The outlook as the end of a sentence.
 *
 * @param outlook seeds that would decide
 * @returns no full stop at its end
 *
 * @example
 * ```ts
 * import { describeOutlook } from "./outlook.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(
 *   describeOutlook({ seeds: 66, range: [40, 900], atMargin: false }),
 *   "the spread is too large: about 66 seeds would decide with power .8 " +
 *     "(40 to 900 at the ends of the 50 % interval of θ)",
 * );
 * ```
 */
export function describeOutlook(outlook: Outlook): string {
  const { seeds, range: [fewest, most], atMargin } = outlook;
  if (outlook.never !== undefined) return `no number of seeds would decide: ${outlook.never}`;
  if (!atMargin) {
    const ends = Number.isFinite(most) ? `${fewest} to ${most}` : `${fewest} to no number`;
    return `the spread is too large: about ${seeds} seeds would decide with power .8 ` +
      `(${ends} at the ends of the 50 % interval of θ)`;
  }
  // Not even the number if it stayed where it is: that is one draw of a number that may be anything.
  return "the mean lies at the margin: more seeds will hardly help, no number is sure to decide";
}

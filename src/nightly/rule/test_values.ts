/** Holds the values of a night against their histories. @module */
import { type Band, bandOf, shownOnly, sideOf } from "./band.ts";
import { sturdyLevel } from "./sturdy_level.ts";

/** A value with the values before it. */
export interface Candidate {
  /** Null where the night has none. */
  readonly value: number | null;
  /** Of the same epoch, one a night. */
  readonly history: readonly number[];
}

/** How a value came out at the first stage. */
export type FirstStage =
  | { readonly status: "shown"; readonly note: string }
  | { readonly status: "passed" | "alarm"; readonly band: Band };

/**
 * The first stage: which values leave their bands. The level follows from the number of values that are really tested, so
 * that together they spend the share and no more.
 *
 * @param candidates all values of a part
 * @param share of the budget of false alarms
 * @returns one per candidate
 *
 * @example
 * ```ts
 * import { testValues } from "./test_values.ts";
 * import assert from "node:assert/strict";
 *
 * const history = Array.from({ length: 20 }, (_, i) => i);
 * const [inside, outside, young] = testValues([
 *   { value: 9, history }, { value: 99, history }, { value: 9, history: [1] },
 * ], 4e-4);
 * assert.deepEqual([inside!.status, outside!.status, young!.status], ["passed", "alarm", "shown"]);
 * ```
 */
export function testValues(
  candidates: readonly Candidate[],
  share: number,
): readonly FirstStage[] {
  const notes = candidates.map(({ value, history }) =>
    value === null ? "no value this night" : shownOnly(history)
  );
  const tested = notes.filter((note) => note === undefined).length;
  return candidates.map(({ value, history }, at): FirstStage => {
    const note = notes[at];
    if (value === null || note !== undefined) return { status: "shown", note: note ?? "" };
    const band = bandOf(history, sturdyLevel(history.length, tested, share));
    return { status: sideOf(band, value) === 0 ? "passed" : "alarm", band };
  });
}

/**
 * The second stage: whether the confirmation lies beyond the same end of the same band.
 *
 * @param band of the first stage
 * @param value that raised the alarm
 * @param again the value with other seeds, or timed again; null where it could not be had
 * @returns `alarm` where there is none to tell
 *
 * @example
 * ```ts
 * import { confirmAlarm } from "./test_values.ts";
 * import assert from "node:assert/strict";
 *
 * const band = { lower: 0, upper: 1 };
 * assert.deepEqual([3, 0.5, -3, null].map((again) => confirmAlarm(band, 2, again)), [
 *   "confirmed", "not-confirmed", "not-confirmed", "alarm",
 * ]);
 * ```
 */
export function confirmAlarm(
  band: Pick<Band, "lower" | "upper">,
  value: number,
  again: number | null,
): "alarm" | "confirmed" | "not-confirmed" {
  if (again === null) return "alarm";
  return sideOf(band, again) === sideOf(band, value) ? "confirmed" : "not-confirmed";
}

/** Along what a claim's statistics vary, in a sentence. @module */
import type { Axis } from "../../claims/claim.ts";

const SENTENCES: Readonly<Record<Axis, string | null>> = {
  "iteration-wise":
    "Its statistics are iteration-wise: parameters are fixed, minibatches are drawn again and again.",
  "dimension-wise":
    "Its statistics are dimension-wise: they pool the coordinates of one noise vector.",
  "time-wise": "Its statistics are time-wise: they follow the noise along training.",
  none: null,
};

/**
 * The sentence; null for a claim that is about no statistic of noise.
 *
 * @example
 * ```ts
 * import { axisSentence } from "./axis_sentence.ts";
 * import assert from "node:assert/strict";
 *
 * assert.match(axisSentence("time-wise")!, /along training/);
 * assert.equal(axisSentence("none"), null);
 * ```
 */
export function axisSentence(axis: Axis): string | null {
  return SENTENCES[axis];
}

/** Whether an argument is a confidence. @module */

/**
 * Refuses a confidence that is no probability, such as one in per cent.
 *
 * @param caller name of the function, for the message
 * @param confidence the argument
 * @throws {RangeError} if it does not lie in (0, 1)
 *
 * @example
 * ```ts
 * import { checkConfidence } from "./check_confidence.ts";
 * import assert from "node:assert/strict";
 *
 * assert.throws(() => checkConfidence("hill", 95), /hill: confidence 95; it must lie in \(0, 1\)/);
 * ```
 */
export function checkConfidence(caller: string, confidence: number): void {
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`${caller}: confidence ${confidence}; it must lie in (0, 1)`);
  }
}

/** Complaints without those that are let pass. @module */

/**
 * Takes out of some complaints those that begin as an exception does.
 *
 * @param complaints each begins with a path
 * @param exceptions paths, or folders with `/` at their end
 * @returns what is left, and a complaint about each exception that let nothing pass
 *
 * @example
 * ```ts
 * import { without } from "./without.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(without(["a/x.ts: 400 lines", "b.ts: 500 lines"], ["a/", "c.ts"]), [
 *   "b.ts: 500 lines",
 *   "c.ts is needed no more: delete its line",
 * ]);
 * ```
 */
export function without(complaints: readonly string[], exceptions: readonly string[]): string[] {
  const passes = (complaint: string, exception: string) =>
    exception.endsWith("/")
      ? complaint.startsWith(exception)
      : complaint === exception || complaint.startsWith(`${exception}:`) ||
        complaint.startsWith(`${exception} `);
  return [
    ...complaints.filter((one) => !exceptions.some((exception) => passes(one, exception))),
    ...exceptions.filter((exception) => !complaints.some((one) => passes(one, exception)))
      .map((exception) => `${exception} is needed no more: delete its line`),
  ];
}

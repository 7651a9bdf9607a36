/**
 * What breaks a rule of the house today, 27 November 2026, in rooms that are being rebuilt: to be mended there, and then deleted
 * here. A line that is needed no more makes `house_test.ts` fail; no line is ever added.
 *
 * @module
 */

/** Beginnings of the rules' complaints, by rule. */
export const OWED = {
  functions: [],
  faces: [],
  exports: [],
  headers: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Numbers as programs write them into tables of text. @module */

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const INFINITE = /^([+-]?)inf(?:inity)?$/i;
const MISSING = /^(?:[+-]?nan|na|n\/a|null|none)$/i;

/** What a field is. */
export type FieldKind = "number" | "hole" | "text";

/**
 * The number that a field is; NaN and infinities are let through here and judged later, and an empty field, as pandas writes
 * NaN, is one.
 *
 * @returns undefined if it is no number
 *
 * @example
 * ```ts
 * import { csvNumber } from "./csv_number.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([" -1.5e-3", "0x10", "-inf"].map(csvNumber), [-0.0015, undefined, -Infinity]);
 * ```
 */
export function csvNumber(field: string): number | undefined {
  const text = field.trim();
  if (NUMBER.test(text)) return Number(text);
  if (text === "" || MISSING.test(text)) return NaN;
  const infinite = INFINITE.exec(text);
  return infinite ? (infinite[1] === "-" ? -Infinity : Infinity) : undefined;
}

/** Whether a field is a number, empty, or neither. */
export function fieldKind(field: string): FieldKind {
  if (field.trim() === "") return "hole";
  return csvNumber(field) === undefined ? "text" : "number";
}

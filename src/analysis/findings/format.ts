/** Numbers and nouns in findings. @module */

/** A share in whole per cent. */
export const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** Three significant digits. */
export const three = (value: number): string => `${Number(value.toPrecision(3))}`;

/**
 * `1 column`, `2 columns`.
 *
 * @example
 * ```ts
 * import { counted, ofColumns, percent, three } from "./format.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([counted(1, "column"), counted(2, "minibatch")], ["1 column", "2 minibatches"]);
 * assert.deepEqual([percent(0.954), three(0.123456)], ["95 %", "0.123"]);
 * assert.deepEqual([ofColumns(1, 1), ofColumns(1, 4)], ["the column", "1 of 4 columns"]);
 * ```
 */
export const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? "" : noun === "minibatch" ? "es" : "s"}`;

/** Some of so many: `the column` where there is but one, `1 of 4 columns`. */
export const ofColumns = (count: number, columns: number): string =>
  columns === 1 ? "the column" : `${count} of ${columns} columns`;

/** With a capital. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Numbers as a reader wants them. @module */

const MINUS = "−";

/**
 * A number with three significant digits and a true minus sign.
 *
 * @example
 * ```ts
 * import { formatNumber } from "./numbers.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(formatNumber(-0.034567), "−0.0346");
 * assert.equal(formatNumber(12345.6), "12,346");
 * ```
 */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "–" : value > 0 ? "∞" : `${MINUS}∞`;
  const size = Math.abs(value);
  const text = size >= 1000
    ? Math.round(size).toLocaleString("en-US")
    : size !== 0 && size < 1e-4
    ? size.toExponential(1)
    : String(Number(size.toPrecision(3)));
  return `${value < 0 ? MINUS : ""}${text.replace("e-", `e${MINUS}`)}`;
}

/** An interval in brackets. */
export function formatInterval([lower, upper]: readonly [number, number]): string {
  return `[${formatNumber(lower)}, ${formatNumber(upper)}]`;
}

/**
 * A p-value: three digits, or `< .001`.
 *
 * @example
 * ```ts
 * import { formatP } from "./numbers.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(formatP(0.01234), ".012");
 * assert.equal(formatP(1e-9), "< .001");
 * ```
 */
export function formatP(p: number): string {
  if (p < 0.001) return "< .001";
  return p >= 1 ? "1" : p.toFixed(3).replace(/^0/, "");
}

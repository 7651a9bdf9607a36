/** Values that survive a round trip through JSON. @module */

/** A JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | {
  readonly [key: string]: Json;
};

/** A JSON object. */
export type JsonObject = { readonly [key: string]: Json };

/**
 * Serialises with the keys of every object in code-unit order, so that equal values give equal bytes.
 *
 * @param value the value; numbers must be finite
 * @returns JSON without white space
 * @throws {TypeError} if a number is NaN or infinite, which JSON cannot hold
 *
 * @example
 * ```ts
 * import { canonicalJson } from "./json.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(canonicalJson({ b: 1, a: [true, null] }), '{"a":[true,null],"b":1}');
 * ```
 */
export function canonicalJson(value: Json): string {
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new TypeError(`canonicalJson: ${value} has no JSON form`);
  }
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const entries = Object.entries(value as JsonObject).sort(([a], [b]) =>
    a < b ? -1 : a > b ? 1 : 0
  );
  return `{${
    entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(",")
  }}`;
}

/** Checks that a value survives JSON. @module */
import type { Json, JsonObject } from "./json.ts";

/**
 * A value as JSON holds it; properties that are `undefined` are left out.
 *
 * @param value of any type
 * @throws {TypeError} if some part of it has no JSON form, with the path to it
 *
 * @example
 * ```ts
 * import { asJson } from "./as_json.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(asJson({ a: [1, null], b: undefined }), { a: [1, null] });
 * assert.throws(() => asJson({ a: [1, NaN] }), { message: "asJson: value.a.1 is NaN" });
 * ```
 */
export function asJson(value: unknown): Json {
  return convert(value, "value");
}

function convert(value: unknown, path: string): Json {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map((item, index) => convert(item, `${path}.${index}`));
  if (typeof value !== "object" || Object.getPrototypeOf(value) !== Object.prototype) {
    throw new TypeError(`asJson: ${path} is ${String(value)}`);
  }
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  const object: JsonObject = Object.fromEntries(
    entries.map(([key, item]) => [key, convert(item, `${path}.${key}`)]),
  );
  return object;
}

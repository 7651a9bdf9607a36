/** The hash that records are addressed and checked by. @module */
import { createHash } from "node:crypto";

/**
 * sha256 in hexadecimal.
 *
 * @param data bytes, or text that is hashed as UTF-8
 *
 * @example
 * ```ts
 * import { sha256 } from "./sha256.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(sha256("abc").slice(0, 8), "ba7816bf");
 * ```
 */
export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

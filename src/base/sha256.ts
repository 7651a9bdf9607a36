/** The hash that records and data are addressed and checked by. @module */
import { createHash } from "node:crypto";

/**
 * The sha256 of some parts, one after the other.
 *
 * @param parts text, which is hashed as UTF-8, or typed arrays, whose bytes count in the machine's (little-endian) order
 * @returns 64 hexadecimal digits
 *
 * @example
 * ```ts
 * import { sha256 } from "./sha256.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(sha256("abc").slice(0, 8), "ba7816bf");
 * assert.equal(sha256(new Uint8Array([97]), "bc"), sha256("abc"));
 * ```
 */
export function sha256(...parts: readonly (string | ArrayBufferView)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) {
    hash.update(
      typeof part === "string"
        ? part
        : new Uint8Array(part.buffer, part.byteOffset, part.byteLength),
    );
  }
  return hash.digest("hex");
}

/** Checksums. @module */
import { createHash } from "node:crypto";

/**
 * The sha256 of bytes, one after the other.
 *
 * @param parts the bytes; typed arrays count in the machine's (little-endian) byte order
 * @returns 64 hexadecimal digits
 *
 * @example
 * ```ts
 * import { sha256 } from "./sha256.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(sha256(new TextEncoder().encode("abc")).slice(0, 8), "ba7816bf");
 * ```
 */
export function sha256(...parts: readonly ArrayBufferView[]): string {
  const hash = createHash("sha256");
  for (const part of parts) {
    hash.update(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
  }
  return hash.digest("hex");
}

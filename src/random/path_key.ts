/** From the name of a stream to its key. @module */
import { createHash } from "node:crypto";

/** One part of a stream's name. The number 1 and the string "1" are different parts. */
export type PathPart = string | number;

/**
 * The 64-bit key of a named path: the first eight bytes of the sha256 of its canonical encoding.
 *
 * The encoding is the JSON array of the parts (ECMA-262 fixes the digits of every number), so types and boundaries
 * count: `[1]`, `["1"]`, `["ab"]` and `["a", "b"]` have four different keys. Among n streams some two keys are equal with
 * probability about n²/2⁶⁵: 3·10⁻⁸ for a million.
 *
 * @param path the parts; numbers must be finite (−0 counts as 0)
 * @returns the two 32-bit words of the key
 * @throws {RangeError} if a part is NaN or infinite
 *
 * @example
 * ```ts
 * import { pathKey } from "./path_key.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(pathKey(["a", 1]), pathKey(["a", 1]));
 * assert.notDeepEqual(pathKey(["a", 1]), pathKey(["a", "1"]));
 * ```
 */
export function pathKey(path: readonly PathPart[]): readonly [number, number] {
  for (const part of path) {
    if (typeof part === "number" && !Number.isFinite(part)) {
      throw new RangeError(`stream: path part ${part} is not a finite number`);
    }
  }
  const digest = createHash("sha256").update(JSON.stringify(path)).digest();
  return [digest.readUInt32LE(0), digest.readUInt32LE(4)];
}

/** The bytes of a record file: canonical JSON with its own checksum. @module */
import { canonicalJson, type Json, type JsonObject } from "../../base/json.ts";
import { sha256 } from "../../base/sha256.ts";

/** What a record file holds. Everything in it follows from its address. */
export interface RecordContent {
  /** What the address is the hash of. */
  readonly inputs: JsonObject;
  /** Its address. */
  readonly key: string;
  /** What the cell gave. */
  readonly result: Json;
}

const HEAD = '{"record":';
const MIDDLE = ',"sha256":"';
const TAIL = '"}\n';

/**
 * Serialises a record: `{"record":{…},"sha256":"…"}` and a newline, the checksum being that of the inner object's bytes.
 *
 * @throws {TypeError} if a number of the result is NaN or infinite
 */
export function encodeRecord(content: RecordContent): string {
  const body = canonicalJson({ inputs: content.inputs, key: content.key, result: content.result });
  return `${HEAD}${body}${MIDDLE}${sha256(body)}${TAIL}`;
}

/**
 * Reads a record back.
 *
 * @param text content of the file
 * @param key the address at which it was found
 * @returns the record, or null where its bytes are not what was written
 *
 * @example
 * ```ts
 * import { decodeRecord, encodeRecord } from "./record_file.ts";
 * import assert from "node:assert/strict";
 *
 * const text = encodeRecord({ inputs: {}, key: "k", result: 1 });
 * assert.equal(decodeRecord(text, "k")?.result, 1);
 * assert.equal(decodeRecord(text.replace('"result":1', '"result":2'), "k"), null);
 * ```
 */
export function decodeRecord(text: string, key: string): RecordContent | null {
  const bodyEnd = text.length - TAIL.length - 64 - MIDDLE.length;
  if (bodyEnd <= HEAD.length || !text.startsWith(HEAD) || !text.endsWith(TAIL)) return null;
  const body = text.slice(HEAD.length, bodyEnd);
  if (text.slice(bodyEnd) !== `${MIDDLE}${sha256(body)}${TAIL}`) return null;
  const content = JSON.parse(body) as RecordContent;
  return content.key === key ? content : null;
}

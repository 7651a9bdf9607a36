/** What identifies a data set in a record's address. @module */
import { setChecksum } from "./file_dataset.ts";
import { findDataset } from "./find_dataset.ts";
import type { Places } from "./folders.ts";
import { declaredChecksum } from "./generated_dataset.ts";
import { locate } from "./locate.ts";

/**
 * The checksum of a data set for planning, without reading or generating anything.
 *
 * For a set in files it is the known checksum of the whole set, once its files are seen to be there; that they have it is
 * checked when they are loaded. For a generated set it is the hash of the generator's declared parameters and version, not of
 * what it generates (`loadDataset(id).checksum` is that): seed, size and source are hashed into the address beside it.
 *
 * @param id the data set
 * @param places where to look for files instead of the machine's places
 * @returns 64 hexadecimal digits
 * @throws {MissingData} if its files are not on this machine
 * @throws {UserError} if there is no such set
 *
 * @example
 * ```ts
 * import { datasetChecksum } from "./dataset_checksum.ts";
 * import assert from "node:assert/strict";
 *
 * assert.match(await datasetChecksum("glyphs"), /^[0-9a-f]{64}$/);
 * ```
 */
export async function datasetChecksum(id: string, places: Places = {}): Promise<string> {
  const known = findDataset(id);
  if (known.kind === "generated") return declaredChecksum(known.set);
  await locate(known.set, places);
  return setChecksum(known.set.files);
}

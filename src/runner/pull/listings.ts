/** What a store's folders hold by their names: no file is opened. @module */

function names(folder: string): string[] {
  try {
    return [...Deno.readDirSync(folder)].map(({ name }) => name);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}

/**
 * Keys of all records that are there; whether they are whole shows only when they are read.
 *
 * @param store folder of the store
 */
export function storedKeys(store: string): Set<string> {
  const found = new Set<string>();
  for (const shard of names(store)) {
    if (!/^[0-9a-f]{2}$/.test(shard)) continue;
    for (const name of names(`${store}/${shard}`)) {
      const key = /^([0-9a-f]+)\.json$/.exec(name)?.[1];
      if (key !== undefined) found.add(key);
    }
  }
  return found;
}

/**
 * Leases that are there, with their newest generation.
 *
 * @param folder of the leases
 * @returns generations by the name of what is leased
 *
 * @example
 * ```ts
 * import { leasesIn, storedKeys } from "./listings.ts";
 * import { withTemporaryFolder } from "../../files/testing/temporary_folder.ts";
 * import assert from "node:assert/strict";
 *
 * await withTemporaryFolder((folder) => {
 *   for (const name of ["ab.0", "ab.1", "cd.0"]) Deno.writeTextFileSync(`${folder}/${name}`, "");
 *   assert.deepEqual(leasesIn(folder), new Map([["ab", 1], ["cd", 0]]));
 *   Deno.mkdirSync(`${folder}/ef`);
 *   for (const name of ["ef12.json", "ef12.run.json"]) {
 *     Deno.writeTextFileSync(`${folder}/ef/${name}`, "");
 *   }
 *   assert.deepEqual(storedKeys(folder), new Set(["ef12"]));
 * });
 * ```
 */
export function leasesIn(folder: string): Map<string, number> {
  const newest = new Map<string, number>();
  for (const entry of names(folder)) {
    const [, name, digits] = /^(.+)\.(\d+)$/.exec(entry) ?? [];
    if (name === undefined) continue;
    newest.set(name, Math.max(newest.get(name) ?? 0, Number(digits)));
  }
  return newest;
}

/** A folder for one test. @module */
import { fileURLToPath } from "node:url";

/**
 * Runs `body` with a fresh folder and removes the folder afterwards.
 *
 * @example
 * ```ts
 * import { withTemporaryFolder } from "./temporary_folder.ts";
 * import assert from "node:assert/strict";
 *
 * const folder = await withTemporaryFolder((path) => Promise.resolve(path));
 * await assert.rejects(Deno.stat(folder), Deno.errors.NotFound);
 * ```
 */
export async function withTemporaryFolder<T>(
  body: (folder: string) => T | Promise<T>,
): Promise<T> {
  // Inside the project's own scratch folder: the test task may write there and nowhere else.
  const scratch = new URL("../../../.sgn/test/", import.meta.url);
  await Deno.mkdir(scratch, { recursive: true });
  const folder = await Deno.makeTempDir({ dir: fileURLToPath(scratch) });
  try {
    return await body(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

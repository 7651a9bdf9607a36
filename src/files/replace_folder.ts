/** Puts a whole folder in another's place. @module */
import { basename, dirname, join } from "node:path";
import { UserError } from "../base/errors.ts";
import { waitForFileLock } from "./file_lock.ts";

function isFolder(path: string): boolean | null {
  try {
    return Deno.statSync(path).isDirectory;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

/**
 * Replaces a folder with these files: they are written beside it, and the new folder takes its name when it is complete.
 * Several processes may do so at once: each waits for its turn, and the folder is always the whole of one of them. What a killed
 * process left behind is removed by the next.
 *
 * @param folder path of the folder; what it held is removed
 * @param files contents by path relative to the folder, with `/`
 * @throws {UserError} if a file stands in the folder's place
 * @throws what the file system throws; the folder is then as it was
 *
 * @example
 * ```ts
 * import { replaceFolder } from "./replace_folder.ts";
 * import { withTemporaryFolder } from "./testing/temporary_folder.ts";
 * import assert from "node:assert/strict";
 *
 * await withTemporaryFolder(async (root) => {
 *   await replaceFolder(`${root}/report`, new Map([["old.txt", "1"]]));
 *   await replaceFolder(`${root}/report`, new Map([["charts/a.svg", "<svg/>"]]));
 *   assert.deepEqual([...Deno.readDirSync(`${root}/report`)].map(({ name }) => name), ["charts"]);
 * });
 * ```
 */
export async function replaceFolder(
  folder: string,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  const beside = (what: string) => join(dirname(folder), `.${basename(folder)}.${what}`);
  const [fresh, old] = [beside("new"), beside("old")];
  const remove = async (path: string) => {
    if (isFolder(path) !== null) await Deno.remove(path, { recursive: true });
  };
  await Deno.mkdir(dirname(folder), { recursive: true });
  const lock = await waitForFileLock(beside("lock"));
  try {
    if (isFolder(folder) === false) {
      throw new UserError(`cannot write to ${folder}: a file stands there; move that file`);
    }
    await remove(fresh);
    await remove(old);
    for (const [path, text] of files) {
      await Deno.mkdir(dirname(join(fresh, path)), { recursive: true });
      await Deno.writeTextFile(join(fresh, path), text);
    }
    if (isFolder(folder)) await Deno.rename(folder, old);
    await Deno.rename(fresh, folder);
  } finally {
    await remove(fresh).catch(() => {});
    await remove(old).catch(() => {});
    lock.release();
  }
}

/** Whether a folder can be written to. @module */
import { join } from "node:path";

/** What the system says of a folder that is read-only, or belongs to somebody else. */
const READ_ONLY = /EROFS|EACCES|EPERM|PermissionDenied|permission denied|read-only file system/i;

/** Makes a folder if it is missing, and a file in it, which it removes. */
function writeProbe(folder: string): void {
  const probe = join(folder, `.${crypto.randomUUID()}.probe`);
  Deno.mkdirSync(folder, { recursive: true });
  Deno.writeTextFileSync(probe, "");
  Deno.removeSync(probe);
}

/**
 * Makes the folder if it is missing, and a file in it, which it removes: modes alone would not tell of a read-only file system.
 *
 * @param folder absolute path
 * @param write tries to write there; tests put a failing one in its place
 * @returns false where the system refuses that for good; true where it works, where the process may not ask, and where something
 *   else is wrong, which the writing itself will say
 *
 * @example
 * ```ts
 * import { canWrite } from "./can_write.ts";
 * import { withTemporaryFolder } from "./testing/temporary_folder.ts";
 * import assert from "node:assert/strict";
 *
 * await withTemporaryFolder((folder) => {
 *   assert.equal(canWrite(`${folder}/new`), true);
 *   assert.deepEqual([...Deno.readDirSync(`${folder}/new`)], []);
 *   return Promise.resolve();
 * });
 * ```
 */
export function canWrite(folder: string, write: (folder: string) => void = writeProbe): boolean {
  try {
    write(folder);
    return true;
  } catch (error) {
    if (!(error instanceof Error) || error instanceof Deno.errors.NotCapable) return true;
    return !READ_ONLY.test(
      `${error.name} ${(error as { code?: string }).code ?? ""} ${error.message}`,
    );
  }
}

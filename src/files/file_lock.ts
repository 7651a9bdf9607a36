/** One process at a time, by the operating system's own file locks. @module */

/** A lock that is held. */
export interface FileLock {
  /** Gives it back. */
  release(): void;
}

/** Whether the path still names the file that is open (another process may have removed it in between). */
function isCurrent(file: Deno.FsFile, path: string): boolean {
  try {
    return file.statSync().ino === Deno.statSync(path).ino;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

/**
 * Takes the lock of a path, or says that someone else holds it. The system gives a lock back when its process dies,
 * however it dies, so there are no stale locks.
 *
 * @param path the lock file; it is created here and removed on release
 * @returns the lock, or null where another process (or another part of this one) holds it
 *
 * @example
 * ```ts
 * import { tryFileLock } from "./file_lock.ts";
 * import { withTemporaryFolder } from "./testing/temporary_folder.ts";
 * import assert from "node:assert/strict";
 *
 * await withTemporaryFolder(async (folder) => {
 *   const lock = await tryFileLock(`${folder}/a.lock`);
 *   assert.equal(await tryFileLock(`${folder}/a.lock`), null);
 *   lock?.release();
 * });
 * ```
 */
export async function tryFileLock(path: string): Promise<FileLock | null> {
  for (;;) {
    const file = await Deno.open(path, { create: true, write: true });
    let locked = false;
    try {
      locked = await file.tryLock(true);
    } catch {
      // A file system without locks: two runs may compute the same cell, and write the same bytes.
      return { release: () => file.close() };
    }
    if (!locked) {
      file.close();
      return null;
    }
    if (isCurrent(file, path)) {
      return {
        release() {
          // Removed while it is still held, so that nobody can hold a file that has no name.
          try {
            Deno.removeSync(path);
          } catch (error) {
            // Windows cannot remove an open file, and another process may have: it is empty and harmless.
            const { NotFound, PermissionDenied, Busy } = Deno.errors;
            const harmless = [NotFound, PermissionDenied, Busy];
            if (!harmless.some((kind) => error instanceof kind)) throw error;
          } finally {
            file.close();
          }
        },
      };
    }
    file.close();
  }
}

/** Milliseconds between two attempts. */
const POLL = 50;

/**
 * Takes the lock of a path as soon as nobody else holds it.
 *
 * @param path the lock file; it is created here and removed on release
 */
export async function waitForFileLock(path: string): Promise<FileLock> {
  for (;;) {
    const lock = await tryFileLock(path);
    if (lock) return lock;
    await new Promise((resolve) => setTimeout(resolve, POLL));
  }
}

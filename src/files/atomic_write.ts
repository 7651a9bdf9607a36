/** Writes a file so that a reader sees all of it or nothing, whenever the process dies. @module */

/** The part of a file that is written to; tests put a failing one in its place. */
export interface WritableFile {
  /** Writes some or all bytes; returns how many. */
  write(bytes: Uint8Array): Promise<number>;
  /** Forces what was written to the disk. */
  sync(): Promise<void>;
  /** Closes the file. */
  close(): void;
}

/** Creates a new file. */
export type OpenForWriting = (path: string) => Promise<WritableFile>;

const create: OpenForWriting = (path) => Deno.open(path, { write: true, createNew: true });

async function writeAll(file: WritableFile, bytes: Uint8Array): Promise<void> {
  let done = 0;
  while (done < bytes.length) done += await file.write(bytes.subarray(done));
}

/**
 * Writes under a temporary name, forces the bytes to the disk, and renames.
 *
 * @param path the final path; its folder must exist
 * @param temporary a path on the same file system that nobody else uses
 * @param text the content
 * @param open opens the temporary file
 * @throws what the file system throws; `path` is then as it was, and the temporary file is removed
 *
 * @example
 * ```ts
 * import { writeAtomically } from "./atomic_write.ts";
 * import { withTemporaryFolder } from "./testing/temporary_folder.ts";
 * import assert from "node:assert/strict";
 *
 * await withTemporaryFolder(async (folder) => {
 *   await writeAtomically(`${folder}/a.json`, `${folder}/a.tmp`, "{}");
 *   assert.equal(await Deno.readTextFile(`${folder}/a.json`), "{}");
 * });
 * ```
 */
export async function writeAtomically(
  path: string,
  temporary: string,
  text: string,
  open: OpenForWriting = create,
): Promise<void> {
  try {
    const file = await open(temporary);
    try {
      await writeAll(file, new TextEncoder().encode(text));
      await file.sync();
    } finally {
      file.close();
    }
    await Deno.rename(temporary, path);
  } catch (error) {
    await Deno.remove(temporary).catch(() => {});
    throw error;
  }
}

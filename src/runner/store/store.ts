/** Content-addressed records in a folder that any number of runs may share. @module */
import { dirname, join } from "node:path";
import { UserError } from "../../base/errors.ts";
import type { Json } from "../../base/json.ts";
import { sha256 } from "../../base/sha256.ts";
import { type OpenForWriting, writeAtomically } from "../../files/atomic_write.ts";
import { type FileLock, tryFileLock } from "../../files/file_lock.ts";
import { decodeRecord, encodeRecord, type RecordContent } from "./record_file.ts";
import { storageError } from "../../files/storage_error.ts";

/** What computing a record took: kept beside it, never in it. */
export interface RunNote {
  /** Wall time of the cell. */
  readonly seconds: number;
  /** Resident memory of the process when the cell ended, bytes. */
  readonly memory: number;
  /** Name of the machine. */
  readonly host: string;
  /** ISO 8601. */
  readonly date: string;
}

/** What a look-up found. */
export type Lookup =
  | { readonly state: "found"; readonly record: RecordContent }
  | { readonly state: "absent" | "damaged" };

/** A store. Addresses are sha256 in hexadecimal. */
export interface Store {
  /** Absolute path. */
  readonly folder: string;
  /** Makes the folder and proves that it can be written to. */
  prepare(): Promise<void>;
  /** Whether a record's file is there, whole or damaged: one question to the file system. */
  has(key: string): boolean;
  /** Reads and checks a record. */
  read(key: string): Lookup;
  /** Removes the file of a record that is damaged, so that nobody takes it for one. */
  discard(key: string): void;
  /** The note beside a record, or null. */
  note(key: string): RunNote | null;
  /** Writes a record and its note. A record is there wholly or not at all. */
  write(record: RecordContent, note: RunNote): Promise<void>;
  /** Inputs of the last record of a cell, whatever its address, or null: they name what changed. */
  lastInputs(paper: string, cell: string): Json;
  /** Remembers the inputs of a cell's record. */
  rememberInputs(paper: string, cell: string, inputs: Json): Promise<void>;
  /** Takes the right to compute a record, or returns null while another run has it. */
  claim(key: string): Promise<FileLock | null>;
}

const DAY = 86_400_000;
const MEND = "set SGN_STORE to another folder";

function readText(path: string): string | null {
  try {
    return Deno.readTextFileSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    if (error instanceof Deno.errors.NotADirectory) return null; // Writing will say what is wrong.
    throw storageError(error, path, MEND, "read");
  }
}

function fileIsThere(path: string): boolean {
  try {
    return Deno.statSync(path).isFile;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw storageError(error, path, MEND, "read");
  }
}

function readJson(path: string): Json | null {
  try {
    const text = readText(path);
    return text === null ? null : JSON.parse(text);
  } catch (error) {
    // Notes only explain; one that is damaged or may not be read explains nothing.
    if (error instanceof SyntaxError || error instanceof UserError) return null;
    throw error;
  }
}

/** Removes what killed runs left half-written; a day is longer than any write takes. */
function removeOldTemporaries(folder: string): void {
  for (const entry of Deno.readDirSync(folder)) {
    const path = join(folder, entry.name);
    try {
      const changed = Deno.statSync(path).mtime?.getTime() ?? Infinity;
      if (changed < Date.now() - DAY) Deno.removeSync(path);
    } catch (error) {
      // Another run was faster, or it is another user's to remove.
      const { NotFound, PermissionDenied } = Deno.errors;
      if (!(error instanceof NotFound || error instanceof PermissionDenied)) throw error;
    }
  }
}

/**
 * Opens a store; nothing is written before {@linkcode Store.prepare}.
 *
 * @param folder absolute path
 * @param open opens files for writing; tests pass one that fails
 * @returns a store that shares its folder with other processes: a record appears wholly or not at all
 *
 * @example
 * ```ts
 * import { openStore } from "./store.ts";
 * import { withTemporaryFolder } from "../../files/testing/temporary_folder.ts";
 * import assert from "node:assert/strict";
 *
 * await withTemporaryFolder(async (folder) => {
 *   const store = openStore(folder);
 *   await store.prepare();
 *   const note = { seconds: 1, memory: 0, host: "here", date: "2026-01-01T00:00:00Z" };
 *   await store.write({ inputs: {}, key: "abc", result: 42 }, note);
 *   const found = store.read("abc");
 *   assert.equal(found.state === "found" && found.record.result, 42);
 * });
 * ```
 */
export function openStore(folder: string, open?: OpenForWriting): Store {
  const temporaries = join(folder, "tmp");
  const locks = join(folder, "locks");
  const recordPath = (key: string) => join(folder, key.slice(0, 2), `${key}.json`);
  const notePath = (key: string) => join(folder, key.slice(0, 2), `${key}.run.json`);
  const inputsPath = (paper: string, cell: string) =>
    join(folder, "cells", paper, `${sha256(cell).slice(0, 32)}.json`);

  async function put(path: string, text: string): Promise<void> {
    try {
      await Deno.mkdir(dirname(path), { recursive: true });
      await writeAtomically(path, join(temporaries, `${crypto.randomUUID()}.tmp`), text, open);
    } catch (error) {
      throw storageError(error, folder, MEND);
    }
  }

  return {
    folder,
    async prepare() {
      try {
        await Deno.mkdir(temporaries, { recursive: true });
        await Deno.mkdir(locks, { recursive: true });
        removeOldTemporaries(temporaries);
      } catch (error) {
        throw storageError(error, folder, MEND);
      }
      const probe = join(temporaries, `${crypto.randomUUID()}.probe`);
      await put(probe, "a run began here\n");
      await Deno.remove(probe);
    },
    discard(key) {
      try {
        Deno.removeSync(recordPath(key));
      } catch (error) {
        if (!(error instanceof Deno.errors.NotFound)) throw storageError(error, folder, MEND);
      }
    },
    has: (key) => fileIsThere(recordPath(key)),
    read(key) {
      const text = readText(recordPath(key));
      if (text === null) return { state: "absent" };
      const record = decodeRecord(text, key);
      return record ? { state: "found", record } : { state: "damaged" };
    },
    note: (key) => readJson(notePath(key)) as RunNote | null,
    async write(record, note) {
      // The note first: a record that is there always has its note.
      await put(notePath(record.key), JSON.stringify(note) + "\n");
      await put(recordPath(record.key), encodeRecord(record));
    },
    lastInputs: (paper, cell) => readJson(inputsPath(paper, cell)),
    rememberInputs: (paper, cell, inputs) =>
      put(inputsPath(paper, cell), JSON.stringify(inputs) + "\n"),
    async claim(key) {
      try {
        return await tryFileLock(join(locks, `${key}.lock`));
      } catch (error) {
        throw storageError(error, folder, MEND);
      }
    },
  };
}

/** Failures that workers leave for each other, so that a broken cell is not tried by every one of them. @module */
import { z } from "zod";
import { writeAtomically } from "../../files/atomic_write.ts";

/** Why a cell has no record. */
export const FailureNote = z.strictObject({
  /** The run whose worker it failed in. */
  run: z.string(),
  /** Which attempt this was: unique. */
  attempt: z.string(),
  host: z.string(),
  reason: z.string(),
  /** Stack trace; null where the user can mend it. */
  stack: z.string().nullable(),
});
/** Why a cell has no record. */
export type FailureNote = z.infer<typeof FailureNote>;

/** Notes by the record's address. */
export interface FailureNotes {
  /** The note of a cell, or null; a damaged one says nothing. */
  read(key: string): FailureNote | null;
  /** Leaves a note in place of an older one. */
  write(key: string, note: FailureNote): Promise<void>;
  /** Removes a note: the cell was computed after all. */
  forget(key: string): void;
  /** Makes the folders. */
  prepare(): Promise<void>;
  /** All notes that are there. */
  all(): ReadonlyMap<string, FailureNote>;
}

/**
 * Opens the notes of a store.
 *
 * @param store folder of the store
 *
 * @example
 * ```ts
 * import { failureNotes } from "./failure_notes.ts";
 * import { withTemporaryFolder } from "../../files/testing/temporary_folder.ts";
 * import assert from "node:assert/strict";
 *
 * await withTemporaryFolder(async (store) => {
 *   const notes = failureNotes(store);
 *   assert.deepEqual([notes.read("ab"), notes.all().size], [null, 0]);
 *   await notes.prepare();
 *   await notes.write("ab", { run: "r", attempt: "1", host: "here", reason: "broken", stack: null });
 *   assert.equal(notes.read("ab")?.reason, "broken");
 *   notes.forget("ab");
 *   assert.equal(notes.all().size, 0);
 * });
 * ```
 */
export function failureNotes(store: string): FailureNotes {
  const folder = `${store}/failures`;
  const path = (key: string) => `${folder}/${key}.json`;
  const unlessAbsent = <T>(ask: () => T, absent: T): T => {
    try {
      return ask();
    } catch (error) {
      if (error instanceof Deno.errors.NotFound) return absent;
      throw error;
    }
  };
  function read(key: string): FailureNote | null {
    const text = unlessAbsent(() => Deno.readTextFileSync(path(key)), null);
    if (text === null) return null;
    try {
      return FailureNote.parse(JSON.parse(text));
    } catch {
      return null; // It only explains; a damaged one explains nothing.
    }
  }
  return {
    read,
    async write(key, note) {
      const temporary = `${store}/tmp/${crypto.randomUUID()}.tmp`;
      await writeAtomically(path(key), temporary, JSON.stringify(note) + "\n");
    },
    forget: (key) => unlessAbsent(() => Deno.removeSync(path(key)), undefined),
    async prepare() {
      for (const path of [folder, `${store}/tmp`]) await Deno.mkdir(path, { recursive: true });
    },
    all() {
      const entries = unlessAbsent(() => [...Deno.readDirSync(folder)], []);
      return new Map(entries.flatMap(({ name }) => {
        const key = name.replace(/\.json$/, "");
        const note = read(key);
        return note === null ? [] : [[key, note] as const];
      }));
    },
  };
}

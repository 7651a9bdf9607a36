/** The file of a group-sequential run: its plan, written before the first look, and every look. @module */
import { join } from "node:path";
import { UserError } from "../../base/errors.ts";
import { SequentialRecord } from "../../claims/sequential/sequential_record.ts";
import { writeAtomically } from "../../files/atomic_write.ts";
import { storageError } from "../../files/storage_error.ts";

/** Where the file of a replication lies: in the store, where `clean --store` leaves it. */
function pathOf(store: string, profile: string, replication: number): string {
  return join(store, "until-decided", `${profile}-${replication}.json`);
}

function parse(text: string): SequentialRecord | undefined {
  try {
    return SequentialRecord.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined; // No JSON: the same as another shape.
  }
}

/**
 * Reads the file of a replication.
 *
 * @param store folder of the store
 * @returns `undefined` where no such run was declared
 * @throws {UserError} if it is damaged: what was decided would be lost
 */
export function readSequential(
  store: string,
  profile: string,
  replication: number,
): SequentialRecord | undefined {
  const path = pathOf(store, profile, replication);
  let text: string;
  try {
    text = Deno.readTextFileSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory) {
      return undefined;
    }
    throw storageError(error, path, "set SGN_STORE to another folder", "read");
  }
  const record = parse(text);
  if (record !== undefined) return record;
  throw new UserError(
    `${path}: no record of looks of this version; take another replication (--seed)`,
  );
}

/**
 * Writes it: all of it or nothing.
 *
 * @returns its path
 * @throws {UserError} if the store cannot be written to
 *
 * @example
 * ```ts
 * import { readSequential, writeSequential } from "./sequential_file.ts";
 * import { withTemporaryFolder } from "../../files/testing/temporary_folder.ts";
 * import assert from "node:assert/strict";
 *
 * await withTemporaryFolder(async (store) => {
 *   const record = {
 *     version: 1, profile: "smoke", replication: 900, engine: "onnx:cpu", alpha: 0.05,
 *     declaredAt: "2026-11-28T00:00:00Z", claims: [], looks: [],
 *   } as const;
 *   assert.equal(readSequential(store, "smoke", 900), undefined);
 *   const path = await writeSequential(store, { ...record, claims: [], looks: [] });
 *   assert.deepEqual(readSequential(store, "smoke", 900), record);
 *   Deno.writeTextFileSync(path, "{");
 *   assert.throws(() => readSequential(store, "smoke", 900), /take another replication/);
 * });
 * ```
 */
export async function writeSequential(store: string, record: SequentialRecord): Promise<string> {
  const path = pathOf(store, record.profile, record.replication);
  try {
    await Deno.mkdir(join(store, "until-decided"), { recursive: true });
    const text = `${JSON.stringify(record, null, 2)}\n`;
    await writeAtomically(path, `${path}.${crypto.randomUUID()}.tmp`, text);
  } catch (error) {
    throw storageError(error, store, "set SGN_STORE to another folder");
  }
  return path;
}

/**
 * What a run with one look must say of a replication that has a plan of several: its verdict is another one, on the same seeds.
 *
 * @returns one line, or nothing
 *
 * @example
 * ```ts
 * import { plannedLooksNote } from "./sequential_file.ts";
 * import { withTemporaryFolder } from "../../files/testing/temporary_folder.ts";
 * import assert from "node:assert/strict";
 *
 * await withTemporaryFolder((folder) => {
 *   assert.equal(plannedLooksNote(folder, "smoke", 900), "");
 * });
 * ```
 */
export function plannedLooksNote(store: string, profile: string, replication: number): string {
  const known = readSequential(store, profile, replication);
  if (known === undefined) return "";
  return `replication ${replication} is decided by looks (--until-decided, declared ${known.declaredAt}): ` +
    "those verdicts stand, the ones below are of its declared seeds alone\n";
}

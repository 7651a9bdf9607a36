/** Which data sets there are and in what state. @module */
import { UserError } from "../base/errors.ts";
import { setChecksum } from "./file_dataset.ts";
import { KNOWN_DATASETS, type KnownDataset } from "./known_datasets.ts";
import { chosenFolder, type Places } from "./folders.ts";
import { declaredChecksum } from "./generated_dataset.ts";
import { locate } from "./locate.ts";
import { MissingData } from "./missing_data.ts";
import { readDataset } from "./read_dataset.ts";

/** One row of `deno task data list` or `check`. */
export interface DatasetStatus {
  /** Its name on the command line. */
  readonly id: string;
  /** What it is, in words. */
  readonly title: string;
  /** `damaged` only after `checkDatasets` has read it. */
  readonly state: "present" | "missing" | "damaged";
  /** Where it is, that it is generated, or what is wrong and how to mend it; with sizes and licence. */
  readonly note: string;
  /** What `datasetChecksum` gives where it is present. */
  readonly checksum: string;
  /** Bytes of all files, decoded; 0 if generated. */
  readonly bytes: number;
  /** Number of training examples; a generated set can have any. */
  readonly trainCount: number;
  /** Number of test examples. */
  readonly testCount: number;
  /** The licence as far as it is known. */
  readonly licence: string;
  /** The folder it is in, if it comes in files and is present. */
  readonly folder?: string;
}

async function statusOf(
  known: KnownDataset,
  places: Places,
  read: boolean,
): Promise<DatasetStatus> {
  const { id, title, trainCount, testCount } = known.set;
  const count = `${trainCount} + ${testCount} examples`;
  if (known.kind === "generated") {
    return {
      id,
      title,
      state: "present",
      note: `generated; ${count}`,
      checksum: declaredChecksum(known.set),
      bytes: 0,
      trainCount,
      testCount,
      licence: "none needed",
    };
  }
  const { set } = known;
  const bytes = set.files.reduce((sum, file) => sum + file.bytes, 0);
  const checksum = setChecksum(set.files);
  const row = { id, title, checksum, bytes, trainCount, testCount, licence: set.licence };
  try {
    const located = await locate(set, places);
    if (read) await readDataset(set, located);
    const { kind, path } = located.folder;
    const megabytes = `${(bytes / 1e6).toFixed(1)} MB`;
    const checked = read ? "all checksums right; " : "";
    const note = `${checked}${kind}: ${path}; ${count}, ${megabytes}; ${set.licence}`;
    return { ...row, state: "present", note, folder: path };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const state = error instanceof MissingData ? "missing" : "damaged";
    return { ...row, state, note: error.message };
  }
}

/**
 * Lists all data sets: where each was found, or that it is missing. Nothing is read.
 *
 * @param places where to look for files instead of the machine's places
 * @returns a row for each, in the order of the catalogue
 * @throws {UserError} if `SGN_DATA` names no folder
 *
 * @example
 * ```ts
 * import { listDatasets } from "./dataset_status.ts";
 * import assert from "node:assert/strict";
 *
 * const rows = await listDatasets();
 * assert.equal(rows.find(({ id }) => id === "mnist")?.state, "present");
 * ```
 */
export async function listDatasets(places: Places = {}): Promise<DatasetStatus[]> {
  chosenFolder();
  return await Promise.all(KNOWN_DATASETS.map((known) => statusOf(known, places, false)));
}

/**
 * Reads every data set that is present and compares all checksums.
 *
 * @param places where to look for files instead of the machine's places
 * @returns a row for each; `damaged` where a file is not what it should be
 * @throws {UserError} if `SGN_DATA` names no folder
 *
 * @example
 * ```ts
 * import { checkDatasets } from "./dataset_status.ts";
 * import { inTemporaryFolder } from "./testing/tiny_dataset.ts";
 * import assert from "node:assert/strict";
 *
 * await inTemporaryFolder(async (folder) => {
 *   const rows = await checkDatasets({ data: folder, cache: folder });
 *   assert.equal(rows.find(({ id }) => id === "glyphs")!.state, "present"); // generated
 *   assert.equal(rows.find(({ id }) => id === "cifar-10")!.state, "missing");
 * });
 * ```
 */
export async function checkDatasets(places: Places = {}): Promise<DatasetStatus[]> {
  chosenFolder();
  const rows: DatasetStatus[] = [];
  // One after the other: the largest set needs its size twice in memory.
  for (const known of KNOWN_DATASETS) rows.push(await statusOf(known, places, true));
  return rows;
}

/** Finding the files of a data set. @module */
import { join } from "node:path";
import { storageError } from "../files/storage_error.ts";
import type { FileDataset } from "./file_dataset.ts";
import { type DataFolder, dataFolders, type Places } from "./folders.ts";
import { MissingData } from "./missing_data.ts";
import { nearMiss } from "./near_miss.ts";

/** A data set's files on this machine. */
export interface Located {
  readonly folder: DataFolder;
  /** Paths in the order of the set's files; some may end in `.gz`. */
  readonly paths: readonly string[];
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await Deno.stat(path)).isFile;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory) {
      return false;
    }
    throw storageError(error, path, "look elsewhere: SGN_DATA names the folder", "read");
  }
}

/** The files, or the names of those that are missing. */
async function filesIn(
  set: FileDataset,
  folder: string,
): Promise<{ readonly paths: string[]; readonly missing: string[] }> {
  const paths: string[] = [];
  const missing: string[] = [];
  for (const { name } of set.files) {
    const plain = join(folder, name);
    const found = await isFile(plain)
      ? plain
      : await isFile(`${plain}.gz`)
      ? `${plain}.gz`
      : undefined;
    if (found === undefined) missing.push(name);
    else paths.push(found);
  }
  return { paths, missing };
}

/**
 * Finds the first folder that holds all files of a data set, plain or compressed. Nothing is read.
 *
 * @param set the data set
 * @param places where to look instead of the machine's places
 * @returns the folder and the files
 * @throws {MissingData} if no folder holds them all; it names the folder that comes nearest, and what is missing there
 * @throws {UserError} if `SGN_DATA` names no folder, or a folder cannot be read
 */
export async function locate(set: FileDataset, places: Places = {}): Promise<Located> {
  let near: string | undefined;
  for (const folder of dataFolders(set, places)) {
    const { paths, missing } = await filesIn(set, folder.path);
    if (missing.length === 0) return { folder, paths };
    near ??= await nearMiss(set, folder.path, missing);
  }
  throw new MissingData(set.id, near);
}

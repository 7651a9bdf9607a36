/** Finding the files of a data set. @module */
import { join } from "node:path";
import { storageError } from "../files/storage_error.ts";
import type { FileDataset } from "./file_dataset.ts";
import { type DataFolder, dataFolders, type Places } from "./folders.ts";
import { MissingData } from "./missing_data.ts";

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

async function filesIn(set: FileDataset, folder: string): Promise<string[] | undefined> {
  const paths: string[] = [];
  for (const { name } of set.files) {
    const plain = join(folder, name);
    const found = await isFile(plain)
      ? plain
      : await isFile(`${plain}.gz`)
      ? `${plain}.gz`
      : undefined;
    if (found === undefined) return undefined;
    paths.push(found);
  }
  return paths;
}

/**
 * Finds the first folder that holds all files of a data set, plain or compressed. Nothing is read.
 *
 * @param set the data set
 * @param places where to look instead of the machine's places
 * @returns the folder and the files
 * @throws {MissingData} if no folder holds them all
 * @throws {UserError} if `SGN_DATA` names no folder, or a folder cannot be read
 */
export async function locate(set: FileDataset, places: Places = {}): Promise<Located> {
  for (const folder of dataFolders(set, places)) {
    const paths = await filesIn(set, folder.path);
    if (paths) return { folder, paths };
  }
  throw new MissingData(set.id);
}

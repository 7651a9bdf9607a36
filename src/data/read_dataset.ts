/** Reading and checking the files of a data set. @module */
import { gunzip } from "node:zlib";
import { promisify } from "node:util";
import { UserError } from "../base/errors.ts";
import { checkKind } from "./check_kind.ts";
import { storageError } from "../files/storage_error.ts";
import type { DecodedFile, FileDataset } from "./file_dataset.ts";
import type { Places } from "./folders.ts";
import { locate, type Located } from "./locate.ts";
import type { RawDataset } from "./raw_examples.ts";
import { sha256 } from "../base/sha256.ts";

const unzip = promisify(gunzip);

/**
 * Reads a file, decompressed if it begins as gzip does.
 *
 * @param path the file
 * @returns its decoded bytes
 * @throws {UserError} if it cannot be read, or the compressed stream is damaged
 */
export async function readDecoded(path: string): Promise<Uint8Array> {
  const bytes = await Deno.readFile(path).catch((error) => {
    // Absent files are for the caller to answer.
    if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory) {
      throw error;
    }
    throw storageError(error, path, "move it away", "read");
  });
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return await unzip(bytes);
  } catch (error) {
    throw new UserError(`${path}: truncated or damaged gzip file: ${(error as Error).message}`);
  }
}

/**
 * Reads all files of a data set and checks them: first what they hold, which gives the better message, then their sha256.
 *
 * @param set the data set
 * @param located its files
 * @returns both splits
 * @throws {UserError} if anything is wrong with a file; the message says which and what to do
 */
export async function readDataset(set: FileDataset, located: Located): Promise<RawDataset> {
  try {
    const files: DecodedFile[] = [];
    for (const where of located.paths) {
      const bytes = await readDecoded(where);
      checkKind(bytes, where);
      files.push({ where, bytes });
    }
    const raw = set.decode(files);
    for (const [i, { where, bytes }] of files.entries()) {
      const actual = sha256(bytes);
      const expected = set.files[i]!.sha256;
      if (actual !== expected) {
        throw new UserError(
          `${where}: sha256 of the content is ${actual.slice(0, 16)}…, not ${
            expected.slice(0, 16)
          }…`,
        );
      }
    }
    return raw;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(
      `${error.message}; delete the file, then run: deno task data fetch ${set.id}`,
    );
  }
}

const cache = new Map<string, Promise<RawDataset>>();

/**
 * Finds, reads and checks a data set once per process; many cells share the bytes.
 *
 * @param set the data set
 * @param places where to look instead of the machine's places
 * @returns both splits
 * @throws {MissingData} if it is not on this machine
 * @throws {UserError} if a file is damaged
 */
export async function rawDataset(set: FileDataset, places: Places = {}): Promise<RawDataset> {
  const located = await locate(set, places);
  const key = located.paths.join("\0");
  let raw = cache.get(key);
  if (raw === undefined) {
    raw = readDataset(set, located);
    cache.set(key, raw);
    // A failure is not kept: the user may mend the file while the program runs.
    raw.catch(() => cache.delete(key));
  }
  return await raw;
}

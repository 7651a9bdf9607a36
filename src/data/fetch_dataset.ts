/** `deno task data fetch`. @module */
import { dirname, join } from "node:path";
import { UserError } from "../base/errors.ts";
import { checkKind } from "./check_kind.ts";
import { download, type DownloadProgress } from "./download.ts";
import type { DataFile, FileDataset } from "./file_dataset.ts";
import { findDataset } from "./find_dataset.ts";
import { cacheFolder } from "./folders.ts";
import { OFFICIAL_SOURCES, type OfficialSource } from "./official_sources.ts";
import { readDecoded } from "./read_dataset.ts";
import { sha256 } from "../base/sha256.ts";
import { untar } from "./tar.ts";

/** How to fetch. */
export interface FetchOptions {
  /** Server whose folder `<id>/` has the files; `$SGN_DATA_MIRROR`, else the publisher's, unless given. */
  readonly baseUrl?: string | undefined;
  /** Folder to store under; {@linkcode cacheFolder} unless given. */
  readonly cache?: string | undefined;
  /** Told of the bytes so far. */
  readonly onProgress?: DownloadProgress;
}

/** What was done. */
export interface Fetched {
  /** Where the data set is stored. */
  readonly folder: string;
  /** Names of the files that were downloaded; those that were there and right are not. */
  readonly downloaded: readonly string[];
}

/**
 * Downloads a data set into the cache folder and checks every file's sha256. Files that are there and right are left alone;
 * an interrupted download is continued.
 *
 * @param id the data set
 * @param options server, folder, progress
 * @returns where it is and what was downloaded
 * @throws {UserError} if there is no such set or it is generated, and if server, network, disk or content fail
 *
 * @example
 * ```ts
 * import { fetchDataset } from "./fetch_dataset.ts";
 * import assert from "node:assert/strict";
 *
 * await assert.rejects(() => fetchDataset("mixture"), {
 *   message: "mixture is generated; there is nothing to fetch",
 * });
 * ```
 */
export async function fetchDataset(id: string, options: FetchOptions = {}): Promise<Fetched> {
  const known = findDataset(id);
  if (known.kind === "generated") {
    throw new UserError(`${id} is generated; there is nothing to fetch`);
  }
  return await fetchFiles(known.set, OFFICIAL_SOURCES[id]!, options);
}

/** Fetches the files of a data set from a source. Exported for sets outside the catalogue, such as those of tests. */
export async function fetchFiles(
  set: FileDataset,
  source: OfficialSource,
  options: FetchOptions,
): Promise<Fetched> {
  const cache = options.cache ?? cacheFolder();
  if (!cache) {
    throw new UserError(`${set.id}: no folder to store it in; set SGN_CACHE to one`);
  }
  const folder = join(cache, set.id);
  const mirror = options.baseUrl ?? (Deno.env.get("SGN_DATA_MIRROR") || undefined);
  const base = mirror === undefined ? source.base : `${mirror.replace(/\/+$/, "")}/${set.id}`;
  const downloaded: string[] = [];
  for (const name of source.files) {
    const target = join(folder, name);
    const wanted = source.archive ? set.files : set.files.filter((file) => isStoredAs(file, name));
    if (await allRight(wanted, folder, source.archive ? undefined : target)) continue;
    const verify = source.archive
      ? (part: string) => unpack(part, wanted, folder)
      : (part: string) => checkStored(part, wanted[0]!);
    await download(`${base}/${name}`, target, verify, options.onProgress);
    if (source.archive) await Deno.remove(target);
    downloaded.push(name);
  }
  return { folder, downloaded };
}

function isStoredAs(file: DataFile, name: string): boolean {
  return name === file.name || name === `${file.name}.gz`;
}

async function checkStored(path: string, file: DataFile): Promise<void> {
  checkBytes(await readDecoded(path), file);
}

function checkBytes(bytes: Uint8Array, file: DataFile): void {
  checkKind(bytes, file.name);
  const actual = sha256(bytes);
  if (actual !== file.sha256) {
    throw new UserError(
      `${file.name}: sha256 of the content is ${actual.slice(0, 16)}…, not ` +
        `${file.sha256.slice(0, 16)}…`,
    );
  }
}

/** Whether files are there and right: each at its own place, or the one file at `target`. */
async function allRight(
  files: readonly DataFile[],
  folder: string,
  target: string | undefined,
): Promise<boolean> {
  for (const file of files) {
    try {
      await checkStored(target ?? join(folder, file.name), file);
    } catch (error) {
      if (error instanceof UserError || isAbsent(error)) return false;
      throw error;
    }
  }
  return true;
}

function isAbsent(error: unknown): boolean {
  return error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory;
}

/** Checks all members of a compressed tar archive, then writes them, each by rename. */
async function unpack(archive: string, files: readonly DataFile[], folder: string): Promise<void> {
  const members = untar(await readDecoded(archive), archive);
  const contents = files.map((file) => {
    const content = members.get(file.name);
    if (!content) throw new UserError(`${archive}: the archive has no ${file.name}`);
    checkBytes(content, file);
    return { path: join(folder, file.name), content };
  });
  for (const { path, content } of contents) {
    await Deno.mkdir(dirname(path), { recursive: true });
    await Deno.writeFile(`${path}.part`, content);
    await Deno.rename(`${path}.part`, path);
  }
}

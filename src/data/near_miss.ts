/** What there is where a data set was looked for and not found: other names, or a part of its files. @module */
import { basename, dirname, join } from "node:path";
import { storageError } from "../files/storage_error.ts";
import type { FileDataset } from "./file_dataset.ts";

/** Names that differ only in case, punctuation and compression. */
const bare = (name: string) =>
  name.toLowerCase().replace(/\.(gz|zip|bz2|xz|zst|z|tgz|tar)$/, "").replaceAll(/[^a-z0-9]/g, "");

/** Folders that other programs put between a data set and its files. */
const INNER = ["raw", "data"];

async function namesIn(folder: string): Promise<string[] | undefined> {
  try {
    return (await Array.fromAsync(Deno.readDir(folder))).map(({ name }) => name).sort();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory) {
      return undefined;
    }
    throw storageError(error, folder, "look elsewhere: SGN_DATA names the folder", "read");
  }
}

/** The folder of the set under another spelling, e.g. FashionMNIST. */
async function otherFolder(folder: string): Promise<string | undefined> {
  const around = await namesIn(dirname(folder));
  const wanted = basename(folder);
  const other = around?.find((name) => name !== wanted && bare(name) === bare(wanted));
  return other && `there is ${join(dirname(folder), other)}; name it ${wanted}`;
}

/**
 * Says what is missing in a folder, and which name comes near it.
 *
 * @param set the data set
 * @param folder where its files were looked for
 * @param missing names of the files that are not there
 * @returns undefined where neither the folder nor one of a similar name is there
 *
 * @example
 * ```ts
 * import { findDataset } from "./find_dataset.ts";
 * import { nearMiss } from "./near_miss.ts";
 * import assert from "node:assert/strict";
 *
 * const { set, kind } = findDataset("optdigits");
 * assert(kind === "files");
 * assert.equal(await nearMiss(set, "nowhere/optdigits", ["optdigits.tra"]), undefined);
 * ```
 */
export async function nearMiss(
  set: FileDataset,
  folder: string,
  missing: readonly string[],
): Promise<string | undefined> {
  const there = await namesIn(folder);
  if (there === undefined) return await otherFolder(folder);
  const [first] = missing as [string];
  const place = dirname(join(folder, first));
  const beside = await namesIn(place) ?? [];
  const similar = beside.find((name) => bare(name) === bare(basename(first)));
  const others = missing.length === 1 ? "" : ` and ${missing.length - 1} more`;
  const what = `the folder ${folder} is there, but not ${first}${others} in it`;
  if (similar !== undefined) {
    const whole = (await Deno.stat(join(place, similar))).isFile ? "" : ", which is no file";
    return `${what}; there is ${similar}${whole}: ${
      /\.(zip|bz2|xz|zst|z|tar|tgz)$/i.test(similar) ? "unpack it" : "rename it"
    }`;
  }
  for (const inner of INNER) {
    const inside = await namesIn(join(folder, inner));
    if (inside?.some((name) => bare(name) === bare(first))) {
      return `${what}; it is in ${inner}: move the files up`;
    }
  }
  const strange = there.filter((name) => !set.files.some((file) => file.name.startsWith(name)));
  const hint = strange.length === 0 ? "" : `; there is ${strange.slice(0, 3).join(", ")}`;
  return `${what}${hint}: put it there`;
}

/** Reads one array of an .npz archive. @module */
import {
  configure,
  ERR_UNSUPPORTED_COMPRESSION,
  type FileEntry,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
} from "@zip.js/zip.js";
import { UserError } from "../../base/errors.ts";
import { fileKind } from "../../base/file_kind.ts";
import { didYouMean } from "../../base/near_names.ts";
import type { MatrixSource } from "./matrix_source.ts";
import { npyInMemory } from "./npy_source.ts";

configure({ useWebWorkers: false });

/**
 * Opens a member of an archive that `np.savez` or `np.savez_compressed` wrote; the whole member is held in memory.
 *
 * @param path of the archive
 * @param member name of the array; may be left out where there is only one
 * @param memory largest archive and member that may be held, in bytes
 * @param axis that counts the minibatches
 * @throws {UserError} if the file is no archive or damaged (CRC-32), the member is missing, too large, encrypted, or compressed
 *   by a method that is not known here
 */
export async function openNpz(
  path: string,
  member: string | undefined,
  memory: number,
  axis: 0 | 1 = 0,
): Promise<MatrixSource> {
  const size = Deno.statSync(path).size;
  if (size > memory) {
    throw new UserError(
      `${path}: an archive of ${size} bytes does not fit into --memory; save the array alone, with np.save`,
    );
  }
  const data = Deno.readFileSync(path);
  const kind = fileKind(data.subarray(0, 512));
  if (kind !== "a zip archive") {
    const remedy = kind === "an .npy file" ? "name it .npy" : "write it with np.savez";
    throw new UserError(`${path}: not an .npz archive${kind ? `: it is ${kind}` : ""}; ${remedy}`);
  }
  const archive = new ZipReader(new Uint8ArrayReader(data), { checkSignature: true });
  const entries = await entriesOf(archive, path);
  const chosen = choose(entries, member, path);
  if (chosen.uncompressedSize > memory) {
    throw new UserError(
      `${path}: member ${
        bare(chosen)
      } of ${chosen.uncompressedSize} bytes does not fit into --memory; save it alone, with np.save`,
    );
  }
  return npyInMemory(await contentOf(chosen, path), `${path}: ${bare(chosen)}.npy`, axis);
}

const bare = ({ filename }: FileEntry) =>
  filename.replace(/\.npy$/, "").replaceAll(/\p{Cc}/gu, "?");

const damaged = (path: string, error: unknown) =>
  new UserError(
    `${path}: a damaged archive (${
      error instanceof Error ? error.message : error
    }); write it again with np.savez`,
  );

async function entriesOf(
  archive: ZipReader<Uint8Array>,
  path: string,
): Promise<readonly FileEntry[]> {
  try {
    const entries = await archive.getEntries();
    return entries.filter((entry): entry is FileEntry => !entry.directory);
  } catch (error) {
    throw damaged(path, error);
  }
}

function choose(
  entries: readonly FileEntry[],
  member: string | undefined,
  path: string,
): FileEntry {
  const names = entries.map(bare);
  if (member === undefined && entries.length > 1) {
    throw new UserError(
      `${path}: holds ${entries.length} arrays; choose one with --member ${names.join(" | ")}`,
    );
  }
  const found = entries.filter((entry) =>
    member === undefined || bare(entry) === member || entry.filename === member
  );
  if (found.length > 1) {
    throw new UserError(
      `${path}: holds ${found.length} arrays of the name ${member}; write it again, each with a name of its own`,
    );
  }
  const [chosen] = found;
  if (chosen !== undefined) return chosen;
  const hint = didYouMean(member ?? "", names) || `; it holds ${names.join(", ") || "none"}`;
  throw new UserError(`${path}: no array ${member ?? ""}${hint}`);
}

/** Decompresses a member and compares its CRC-32. */
async function contentOf(entry: FileEntry, path: string): Promise<Uint8Array> {
  const where = `${path}: member ${bare(entry)}`;
  if (entry.encrypted) {
    throw new UserError(`${where} is encrypted; write the archive again without a password`);
  }
  try {
    return await entry.getData(new Uint8ArrayWriter());
  } catch (error) {
    if (error instanceof Error && error.message === ERR_UNSUPPORTED_COMPRESSION) {
      throw new UserError(
        `${where} is compressed by method ${entry.compressionMethod}, which is not read here (the archive itself is ` +
          "sound); write it again with np.savez or np.savez_compressed",
      );
    }
    throw damaged(where, error);
  }
}

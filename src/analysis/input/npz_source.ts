/** Reads one array of an .npz archive. @module */
import { unzipSync } from "fflate";
import { UserError } from "../../base/errors.ts";
import { didYouMean } from "../../base/near_names.ts";
import type { MatrixSource } from "./matrix_source.ts";
import { npyInMemory } from "./npy_source.ts";

/**
 * Opens a member of an archive that `np.savez` or `np.savez_compressed` wrote; the whole member is held in memory.
 *
 * @param path of the archive
 * @param member name of the array; may be left out where there is only one
 * @param memory largest archive and member that may be held, in bytes
 * @param axis that counts the minibatches
 * @throws {UserError} if the file is no archive, the member is missing or too large
 */
export function openNpz(
  path: string,
  member: string | undefined,
  memory: number,
  axis: 0 | 1 = 0,
): MatrixSource {
  const size = Deno.statSync(path).size;
  if (size > memory) {
    throw new UserError(
      `${path}: an archive of ${size} bytes does not fit into --memory; save the array alone, with np.save`,
    );
  }
  const data = Deno.readFileSync(path);
  const members: string[] = [];
  let chosen: string | undefined;
  const found = unzip(data, path, (name, originalSize) => {
    const bare = name.replace(/\.npy$/, "");
    members.push(bare);
    const wanted = member === undefined ? chosen === undefined : bare === member || name === member;
    if (!wanted) return false;
    if (originalSize > memory) {
      throw new UserError(
        `${path}: member ${bare} of ${originalSize} bytes does not fit into --memory; save it alone, with np.save`,
      );
    }
    chosen = name;
    return true;
  });
  if (member === undefined && members.length > 1) {
    throw new UserError(
      `${path}: holds ${members.length} arrays; choose one with --member ${members.join(" | ")}`,
    );
  }
  const content = chosen === undefined ? undefined : found[chosen];
  if (content === undefined) {
    const hint = didYouMean(member ?? "", members) || `; it holds ${members.join(", ") || "none"}`;
    throw new UserError(`${path}: no array ${member ?? ""}${hint}`);
  }
  return npyInMemory(content, `${path}: ${chosen}`, axis);
}

function unzip(
  data: Uint8Array,
  path: string,
  wanted: (name: string, originalSize: number) => boolean,
): Record<string, Uint8Array> {
  try {
    return unzipSync(data, { filter: ({ name, originalSize }) => wanted(name, originalSize) });
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`${path}: a damaged archive; write it again with np.savez`);
  }
}

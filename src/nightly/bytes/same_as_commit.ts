/** Which studies are computed by the same code as at a commit. @module */
import { createHash } from "node:crypto";
import { join } from "node:path";
import type { PlannedCell } from "../../runner/plan.ts";
import { studyKey } from "../cells/night_cells.ts";

/** Git's name of a file's content. */
function blobHash(bytes: Uint8Array): string {
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

/** Blobs by path at a commit; null where git or the commit is not there. */
function blobsAt(root: string, commit: string): ReadonlyMap<string, string> | null {
  try {
    const { code, stdout } = new Deno.Command("git", {
      args: ["--no-optional-locks", "-C", root, "ls-tree", "-r", commit],
      stderr: "null",
    }).outputSync();
    if (code !== 0) return null;
    const lines = new TextDecoder().decode(stdout).split("\n");
    return new Map(
      lines.flatMap((line) => {
        const match = /^\d+ blob ([0-9a-f]{40})\t(.+)$/.exec(line);
        return match ? [[match[2]!, match[1]!] as const] : [];
      }),
    );
  } catch {
    return null; // No git here.
  }
}

/**
 * Studies whose code, and whose folder of settings and grid, is that of a commit; the lockfile must be the same, too.
 *
 * @param root absolute path of the project
 * @param commit of the run that is compared with
 * @param planned cells of the studies
 * @returns paper/study; none where git cannot tell
 *
 * @example
 * ```ts
 * import { sameAsCommit } from "./same_as_commit.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(sameAsCommit("/nowhere", "0".repeat(40), []), []);
 * ```
 */
export function sameAsCommit(
  root: string,
  commit: string,
  planned: readonly PlannedCell[],
): readonly string[] {
  const blobs = blobsAt(root, commit);
  if (blobs === null) return [];
  const same = (path: string) => blobs.get(path) === blobHash(Deno.readFileSync(join(root, path)));
  const known = new Map<string, boolean>();
  const unchanged = (path: string) => {
    const answer = known.get(path) ?? same(path);
    known.set(path, answer);
    return answer;
  };
  if (!unchanged("deno.lock")) return [];
  const pending = planned.filter((one) => one.action === "compute");
  const groups = Map.groupBy(pending, ({ cell }) => studyKey(cell.study));
  return [...groups].filter(([key, [first]]) => {
    const files = Object.keys(first!.inputs.sources).filter((name) => !name.startsWith("npm:"));
    const folder = `experiments/${key}/`;
    const grid = [...blobs.keys()].filter((path) =>
      path.startsWith(folder) && path.endsWith(".ts") && !path.endsWith("_test.ts")
    );
    return [...files, ...grid].every((path) => {
      try {
        return unchanged(path);
      } catch (error) {
        if (error instanceof Deno.errors.NotFound) return false;
        throw error;
      }
    });
  }).map(([key]) => key);
}

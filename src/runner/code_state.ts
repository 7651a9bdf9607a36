/** Which code ran: read from .git without starting git, where it can be. @module */
import { join, resolve } from "node:path";
import type { CodeState } from "./provenance.ts";
import { sha256 } from "../base/sha256.ts";

function readText(path: string): string | null {
  try {
    return Deno.readTextFileSync(path);
  } catch (error) {
    // No such file, or a worktree whose repository the task may not look into.
    const { NotFound, NotADirectory, NotCapable, PermissionDenied, IsADirectory } = Deno.errors;
    const absent = [NotFound, NotADirectory, NotCapable, PermissionDenied, IsADirectory];
    if (absent.some((kind) => error instanceof kind)) return null;
    throw error;
  }
}

/** The folder that holds HEAD; a worktree's .git is a file that names it. */
function gitFolder(root: string): string {
  const pointer = readText(join(root, ".git"))?.match(/^gitdir: (.+)$/m)?.[1];
  return pointer ? resolve(root, pointer) : join(root, ".git");
}

/** The commit that HEAD names, or null outside a checkout. */
function headCommit(root: string): string | null {
  const folder = gitFolder(root);
  const head = readText(join(folder, "HEAD"))?.trim();
  const reference = head?.match(/^ref: (.+)$/)?.[1];
  if (reference === undefined) return /^[0-9a-f]{40}$/.test(head ?? "") ? head! : null;
  const common = readText(join(folder, "commondir"))?.trim();
  for (const place of [folder, ...(common ? [resolve(folder, common)] : [])]) {
    const loose = readText(join(place, reference))?.trim();
    if (loose) return loose;
    const packed = readText(join(place, "packed-refs"))?.split("\n")
      .find((line) => line.endsWith(` ${reference}`));
    if (packed) return packed.slice(0, 40);
  }
  return null;
}

/** Asks git whether files differ from the commit, where the task may run it. */
function isDirty(root: string): boolean | "unknown" {
  try {
    const { code, stdout } = new Deno.Command("git", {
      args: ["--no-optional-locks", "-C", root, "status", "--porcelain"],
      stderr: "null",
    }).outputSync();
    return code === 0 ? stdout.length > 0 : "unknown";
  } catch (error) {
    // No permission to run git, or no git.
    const { NotFound, NotCapable, PermissionDenied } = Deno.errors;
    const without = [NotFound, NotCapable, PermissionDenied];
    if (without.some((kind) => error instanceof kind)) return "unknown";
    throw error;
  }
}

/**
 * The state of the code.
 *
 * @param root absolute path of the project
 * @returns commit and cleanness, `unknown` where there is no repository; the lockfile's sha256, of an empty text where
 *   there is none
 *
 * @example
 * ```ts
 * import { codeState } from "./code_state.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(codeState("/nowhere").commit, "unknown");
 * ```
 */
export function codeState(root: string): CodeState {
  const commit = headCommit(root);
  return {
    commit: commit ?? "unknown",
    dirty: commit === null ? "unknown" : isDirty(root),
    lockfile: sha256(readText(join(root, "deno.lock")) ?? ""),
  };
}

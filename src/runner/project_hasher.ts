/** The hasher of this project's sources. @module */
import { join } from "node:path";
import { createSourceHasher, type SourceHasher } from "../sources/import_closure.ts";
import { parseLockfile } from "../sources/lockfile.ts";

/**
 * Makes the hasher from the project's deno.json and deno.lock.
 *
 * @param root absolute path of the project
 * @returns what gives a module's import closure, each file with the hash of its content
 * @throws {Deno.errors.NotFound} if there is no deno.json or deno.lock
 *
 * @example
 * ```ts
 * import { hasherFor } from "./project_hasher.ts";
 * import { fileURLToPath } from "node:url";
 * import assert from "node:assert/strict";
 *
 * const hasher = hasherFor(fileURLToPath(new URL("../../", import.meta.url)));
 * const sources = hasher.closure([import.meta.resolve("../random/permutation.ts")]);
 * assert.ok("src/random/permutation.ts" in sources);
 * assert.ok(!("src/random/stream_test.ts" in sources));
 * ```
 */
export function hasherFor(root: string): SourceHasher {
  const text = Deno.readTextFileSync(join(root, "deno.json"));
  const { imports } = JSON.parse(text) as { imports: Record<string, string> };
  const lockfile = parseLockfile(Deno.readTextFileSync(join(root, "deno.lock")));
  return createSourceHasher({ root, imports, lockfile });
}

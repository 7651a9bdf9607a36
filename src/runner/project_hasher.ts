/** The hasher of this project's sources. @module */
import { join } from "node:path";
import { createSourceHasher, type SourceHasher } from "../sources/import_closure.ts";
import { parseLockfile } from "../sources/lockfile.ts";

/**
 * Makes the hasher from the project's deno.json and deno.lock.
 *
 * @param root absolute path of the project
 */
export function hasherFor(root: string): SourceHasher {
  const text = Deno.readTextFileSync(join(root, "deno.json"));
  const { imports } = JSON.parse(text) as { imports: Record<string, string> };
  const lockfile = parseLockfile(Deno.readTextFileSync(join(root, "deno.lock")));
  return createSourceHasher({ root, imports, lockfile });
}

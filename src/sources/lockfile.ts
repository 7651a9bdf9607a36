/** Reads which npm packages deno.lock pins. @module */

/** The part of deno.lock (version 5) that is read here. */
interface LockContent {
  readonly specifiers?: Readonly<Record<string, string>>;
  readonly npm?: Readonly<
    Record<string, { readonly integrity?: string; readonly dependencies?: readonly string[] }>
  >;
}

/** Looks up packages and all they depend on. */
export interface Lockfile {
  /**
   * The packages that a specifier brings in.
   *
   * @param specifier e.g. `npm:protobufjs@8.8.1/minimal`
   * @returns `npm:name@version` → integrity, the package itself and its dependencies; the specifier → `unlocked` where
   *   the lockfile does not know it
   */
  packages(specifier: string): ReadonlyMap<string, string>;
}

/** `npm:@scope/name@1.0/sub/path` → `npm:@scope/name@1.0`. */
function withoutSubpath(specifier: string): string {
  const match = /^npm:\/?((?:@[^/]+\/)?[^/]+)/.exec(specifier);
  return match ? `npm:${match[1]}` : specifier;
}

/**
 * Parses deno.lock.
 *
 * @param text content of deno.lock; the empty string stands for no lockfile
 * @throws {SyntaxError} if it is not JSON
 *
 * @example
 * ```ts
 * import { parseLockfile } from "./lockfile.ts";
 * import assert from "node:assert/strict";
 *
 * const lock = parseLockfile('{"specifiers":{"npm:a@1":"1.0.0"},"npm":{"a@1.0.0":{"integrity":"x"}}}');
 * assert.deepEqual([...lock.packages("npm:a@1")], [["npm:a@1.0.0", "x"]]);
 * ```
 */
export function parseLockfile(text: string): Lockfile {
  const content: LockContent = text === "" ? {} : JSON.parse(text);
  const npm = content.npm ?? {};
  // A dependency is listed by name alone where the lockfile holds one version of it.
  const byName = new Map(Object.keys(npm).map((key) => [key.slice(0, key.indexOf("@", 1)), key]));

  function visit(key: string, found: Map<string, string>): void {
    const name = `npm:${key}`;
    if (found.has(name)) return;
    const entry = npm[key];
    found.set(name, entry?.integrity ?? "unlocked");
    for (const dependency of entry?.dependencies ?? []) {
      visit(npm[dependency] ? dependency : byName.get(dependency) ?? dependency, found);
    }
  }

  return {
    packages(specifier) {
      const wanted = withoutSubpath(specifier);
      const version = content.specifiers?.[wanted];
      const found = new Map<string, string>();
      if (version === undefined) return found.set(wanted, "unlocked");
      visit(`${wanted.slice("npm:".length, wanted.lastIndexOf("@"))}@${version}`, found);
      return found;
    },
  };
}

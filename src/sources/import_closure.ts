/** Hashes every source file that a module is computed by. @module */
import { dirname, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { canonicalJson } from "../base/json.ts";
import type { Lockfile } from "./lockfile.ts";
import { sha256 } from "../base/sha256.ts";
import { importedSpecifiers } from "./source_scan.ts";

/** Hashes by name: `src/a.ts` → sha256 of the file, `npm:b@1.0.0` → hash of it and its dependencies. */
export type SourceHashes = Readonly<Record<string, string>>;

/** Computes import closures; remembers every file, so that each is read once. */
export interface SourceHasher {
  /**
   * The import closure of some modules: local files by content, npm packages by what the lockfile pins.
   *
   * @param entries paths or file: URLs
   * @throws {Deno.errors.NotFound} if an entry is missing
   */
  closure(entries: readonly string[]): SourceHashes;
}

interface Scanned {
  readonly hash: string;
  readonly specifiers: readonly string[];
}

/** What a hasher needs to know of the project. */
export interface SourceHasherOptions {
  /** Absolute path of the project: names are relative to it. */
  readonly root: string;
  /** `imports` of deno.json. */
  readonly imports: Readonly<Record<string, string>>;
  /** What deno.lock pins. */
  readonly lockfile: Lockfile;
}

/** The longest key of the import map that a bare specifier begins with decides, as in Deno. */
function resolveBare(specifier: string, imports: Readonly<Record<string, string>>): string {
  if (/^[a-z]+:/.test(specifier)) return specifier;
  const keys = Object.keys(imports).filter((key) =>
    specifier === key || specifier.startsWith(`${key}/`)
  );
  const key = keys.sort((a, b) => b.length - a.length)[0];
  return key === undefined ? specifier : `${imports[key]}${specifier.slice(key.length)}`;
}

/** Path of an entry, or of a file: URL. */
function toPath(entry: string): string {
  return entry.startsWith("file:") ? fileURLToPath(entry) : entry;
}

/**
 * Makes a {@linkcode SourceHasher}. Type-only imports are erased, so they are not part of a closure.
 *
 * @example
 * ```ts
 * import { createSourceHasher } from "./import_closure.ts";
 * import { parseLockfile } from "./lockfile.ts";
 * import assert from "node:assert/strict";
 * import { fileURLToPath } from "node:url";
 *
 * const root = fileURLToPath(new URL("../../", import.meta.url));
 * const hasher = createSourceHasher({ root, imports: {}, lockfile: parseLockfile("") });
 * assert.deepEqual(Object.keys(hasher.closure([`${root}src/base/json.ts`])), ["src/base/json.ts"]);
 * ```
 */
export function createSourceHasher(options: SourceHasherOptions): SourceHasher {
  const files = new Map<string, Scanned | null>();

  function scan(path: string): Scanned | null {
    const known = files.get(path);
    if (known !== undefined) return known;
    let scanned: Scanned | null = null;
    try {
      const source = Deno.readTextFileSync(path);
      // Data files (JSON, .proto) have no imports, but their content counts.
      const specifiers = /\.[cm]?[jt]sx?$/.test(path) ? importedSpecifiers(source) : [];
      scanned = { hash: sha256(source), specifiers };
    } catch (error) {
      // A text that only looks like an import of a missing file: if it were one, the program would not start.
      if (!(error instanceof Deno.errors.NotFound || error instanceof Deno.errors.IsADirectory)) {
        throw error;
      }
    }
    files.set(path, scanned);
    return scanned;
  }

  function visit(path: string, found: Map<string, string>): void {
    const name = relative(options.root, path).replaceAll(sep, "/");
    if (found.has(name)) return;
    const scanned = scan(path);
    if (!scanned) return;
    found.set(name, scanned.hash);
    for (const specifier of scanned.specifiers) {
      const target = specifier.startsWith(".")
        ? specifier
        : resolveBare(specifier, options.imports);
      if (target.startsWith(".")) visit(resolve(dirname(path), target), found);
      else if (target.startsWith("file:")) visit(fileURLToPath(target), found);
      else if (target.startsWith("npm:")) {
        // One line for a package and all that it depends on: some bring in hundreds.
        const packages = options.lockfile.packages(target);
        const [[name] = [target]] = packages;
        found.set(name, sha256(canonicalJson(Object.fromEntries(packages))));
      } else if (!target.startsWith("node:")) found.set(target, "external");
    }
  }

  return {
    closure(entries) {
      const found = new Map<string, string>();
      for (const entry of entries) {
        const path = resolve(toPath(entry));
        if (!scan(path)) throw new Deno.errors.NotFound(`no such module: ${path}`);
        visit(path, found);
      }
      return Object.fromEntries([...found].sort(([a], [b]) => a < b ? -1 : 1));
    },
  };
}

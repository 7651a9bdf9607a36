/** All files of the house, and who imports whom. Works within `deno test` alone. @module */
import { posix } from "node:path";
import { readSource, type Source } from "./source.ts";

/** Places with TypeScript of our own. */
const PLACES = ["src", "experiments", "verify", "tools", "native", "bench", "mod.ts"];

/** Files by path, and what an outsider may import. */
export interface House {
  readonly sources: ReadonlyMap<string, Source>;
  /** Files that deno.json exports. */
  readonly faces: readonly string[];
}

/** Makes a house of texts, for tests. */
export function houseOf(texts: Readonly<Record<string, string>>, faces: string[] = []): House {
  const entries = Object.entries(texts).map(([path, text]) =>
    [path, readSource(path, text)] as const
  );
  return { sources: new Map(entries), faces };
}

/**
 * Reads the house.
 *
 * @param root path of the project, with `/` at its end
 */
export function readHouse(root: string): House {
  const texts: Record<string, string> = {};
  const visit = (path: string) => {
    if (Deno.statSync(root + path).isDirectory) {
      for (const { name } of Deno.readDirSync(root + path)) {
        if (name !== "node_modules") visit(`${path}/${name}`);
      }
    } else if (path.endsWith(".ts")) {
      texts[path] = Deno.readTextFileSync(root + path);
    }
  };
  PLACES.forEach(visit);
  const { exports } = JSON.parse(Deno.readTextFileSync(`${root}deno.json`));
  const faces = Object.values<string>(exports).map((path) => posix.normalize(path));
  return houseOf(texts, faces);
}

/** Whether a file is a test. */
export const isTest = (path: string): boolean => path.endsWith("_test.ts");

/** Whether a file helps tests and nothing else. */
export const isHelper = (path: string): boolean => path.includes("/testing/");

/** Neither test nor helper. */
export const isProduct = (path: string): boolean => !isTest(path) && !isHelper(path);

/** Path of an import, relative to the project; `undefined` for what is no file of ours. */
export function target(importer: string, from: string): string | undefined {
  return from.startsWith(".") ? posix.join(posix.dirname(importer), from) : undefined;
}

/** Files that import a file, by its path. */
export function importers(house: House): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { path, imports } of house.sources.values()) {
    for (const { from } of imports) {
      const to = target(path, from);
      if (to === undefined || to === path) continue;
      found.set(to, [...(found.get(to) ?? []), path]);
    }
  }
  return found;
}

/** Whether a file is started by itself: a program, a worker, a benchmark. */
export const isProgram = ({ path, text }: Source): boolean =>
  text.includes("import.meta.main") || text.includes("self.onmessage") ||
  path.endsWith("_bench.ts") ||
  text.startsWith("#!");

/** Which file imports which: the project's own files, types included. @module */
import { join, posix } from "node:path";

// Statements begin a line (`deno fmt` sees to that), so that examples in comments are not taken for code.
const IMPORTS = [
  /^(?:import|export)\s[^"';]*?\bfrom\s+"(\.[^"]+)"/gm,
  /^import\s+"(\.[^"]+)"/gm,
  /^(?!\s*\*).*\bimport\("(\.[^"]+)"\)/gm,
];

/** Imports by importing file; paths are relative to the root, with `/`. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/**
 * What one file imports of the project: statically, dynamically, as a type, or by exporting it again.
 *
 * @param path of the file, relative to the root, with `/`
 * @param source TypeScript, formatted by `deno fmt`
 * @returns paths relative to the root
 *
 * @example
 * ```ts
 * import { ownImports } from "./import_graph.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(ownImports("src/b/c.ts", 'import type { A } from "../a.ts";\n'), ["src/a.ts"]);
 * ```
 */
export function ownImports(path: string, source: string): string[] {
  const found = IMPORTS.flatMap((pattern) => [...source.matchAll(pattern)])
    .map((match) => posix.join(posix.dirname(path), match[1]!));
  return [...new Set(found)];
}

/**
 * Reads the graph of all TypeScript files in some folders.
 *
 * @param root absolute path of the project
 * @param places folders and files, relative to the root
 */
export function readImportGraph(root: string, places: readonly string[]): ImportGraph {
  const graph = new Map<string, string[]>();
  const visit = (path: string) => {
    if (Deno.statSync(join(root, path)).isDirectory) {
      for (const { name } of Deno.readDirSync(join(root, path))) {
        if (name !== "node_modules") visit(`${path}/${name}`);
      }
    } else if (path.endsWith(".ts")) {
      graph.set(path, ownImports(path, Deno.readTextFileSync(join(root, path))));
    }
  };
  places.forEach(visit);
  // What is no file of the graph is data, or a text that only looks like an import: the compiler would miss the file.
  for (const [path, imports] of graph) graph.set(path, imports.filter((one) => graph.has(one)));
  return graph;
}

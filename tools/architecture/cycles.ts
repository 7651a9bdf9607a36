/** Circles in a graph of imports. @module */
import type { ImportGraph } from "./import_graph.ts";

/**
 * Finds circles: one for every import that leads back to a file on the way to it.
 *
 * @param graph imports by file
 * @returns each circle from its first file to that file again; none where the graph has no circle
 *
 * @example
 * ```ts
 * import { cycles } from "./cycles.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(cycles(new Map([["a", ["b"]], ["b", ["c"]], ["c", []]])), []);
 * assert.deepEqual(cycles(new Map([["a", ["b"]], ["b", ["a"]]])), [["a", "b", "a"]]);
 * ```
 */
export function cycles(graph: ImportGraph): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const way: string[] = [];
  const visit = (file: string) => {
    const at = way.indexOf(file);
    if (at >= 0) found.push([...way.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    way.push(file);
    graph.get(file)?.forEach(visit);
    way.pop();
    done.add(file);
  };
  for (const file of graph.keys()) visit(file);
  return found;
}

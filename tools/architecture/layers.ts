/** The order in which folders may know each other, as ARCHITECTURE.md states it. @module */
import type { ImportGraph } from "./import_graph.ts";

/**
 * The layers that a document lists, lowest first: the first word of each line of its first code block.
 *
 * @param architecture text of ARCHITECTURE.md
 *
 * @example
 * ```ts
 * import { statedLayers } from "./layers.ts";
 * import assert from "node:assert/strict";
 *
 * const fence = "`".repeat(3);
 * const text = `# A\n\n${fence}\nsrc/a   one\nsrc/b   two\n${fence}\n`;
 * assert.deepEqual(statedLayers(text), ["src/a", "src/b"]);
 * ```
 */
export function statedLayers(architecture: string): string[] {
  const block = /^```\n([\s\S]*?)^```/m.exec(architecture)?.[1] ?? "";
  return block.split("\n").flatMap((line) => /^(\S+)/.exec(line)?.[1] ?? []);
}

/** Rank of a file: the place of its folder, or of itself, in the list. */
function rank(file: string, layers: readonly string[]): number {
  return layers.findIndex((layer) =>
    layer.endsWith("/*.ts")
      ? file.startsWith(layer.slice(0, -4)) && !file.slice(layer.length - 4).includes("/")
      : file === layer || file.startsWith(`${layer.replace(/\/$/, "")}/`)
  );
}

/**
 * What breaks the order: imports of something that stands later in the list, and files that the list does not name.
 *
 * @param graph imports by file
 * @param layers lowest first
 * @returns one line each
 *
 * @example
 * ```ts
 * import { layerViolations } from "./layers.ts";
 * import assert from "node:assert/strict";
 *
 * const graph = new Map([["src/a/x.ts", ["src/b/y.ts"]], ["src/b/y.ts", []]]);
 * assert.deepEqual(layerViolations(graph, ["src/b", "src/a"]), []);
 * assert.deepEqual(layerViolations(graph, ["src/a", "src/b"]), ["src/a/x.ts imports src/b/y.ts"]);
 * ```
 */
export function layerViolations(graph: ImportGraph, layers: readonly string[]): string[] {
  return [...graph].flatMap(([file, imports]) => {
    const own = rank(file, layers);
    if (own < 0) return [`${file} is in no layer`];
    return imports.filter((one) => rank(one, layers) > own).map((one) => `${file} imports ${one}`);
  });
}

/** Finds what a TypeScript file imports, without a compiler: planning must stay cheap. @module */

// Statements begin a line (`deno fmt` sees to that), so that text inside comments and examples is not taken for code.
// `import type` and `export type` are left out: they are erased and cannot change a number.
const STATIC = [
  /^import\s+(?!type\s)(?:[\w$*{}\s,]+?\s+from\s+)?["']([^"']+)["']/gm,
  /^export\s+(?:\*(?:\s+as\s+[\w$]+)?|\{[^}]*\})\s*from\s+["']([^"']+)["']/gm,
];
// Literal dynamic imports, and modules or workers named by URL.
const DYNAMIC = [
  /\bimport\(\s*["']([^"']+)["']/g,
  /\bimport\.meta\.resolve\(\s*["']([^"']+)["']/g,
  /\bnew\s+URL\(\s*["'](\.[^"']+\.ts)["']\s*,\s*import\.meta\.url/g,
];

/**
 * The module specifiers that a source file refers to at run time, each once, sorted.
 *
 * Errs on the side of too many (a dynamic import in a comment is listed), never of too few in formatted code.
 *
 * @param source TypeScript source, formatted by `deno fmt`
 *
 * @example
 * ```ts
 * import { importedSpecifiers } from "./source_scan.ts";
 * import assert from "node:assert/strict";
 *
 * const source = 'import { a } from "./a.ts";\nimport type { B } from "./b.ts";\n';
 * assert.deepEqual(importedSpecifiers(source), ["./a.ts"]);
 * ```
 */
export function importedSpecifiers(source: string): string[] {
  const found = new Set<string>();
  for (const pattern of [...STATIC, ...DYNAMIC]) {
    for (const match of source.matchAll(pattern)) found.add(match[1]!);
  }
  return [...found].sort();
}

import assert from "node:assert/strict";
import { importedSpecifiers } from "./source_scan.ts";

Deno.test("importedSpecifiers() finds every form of static import and export", () => {
  const source = [
    'import { a } from "./a.ts";',
    "import {",
    "  type B,",
    "  b,",
    '} from "./b.ts";',
    'import * as c from "c-package";',
    'import d, { e } from "./d.ts";',
    'import "./side_effect.ts";',
    'import data from "./data.json" with { type: "json" };',
    'export * from "./f.ts";',
    'export * as g from "./g.ts";',
    'export { h, i as j } from "./h.ts";',
    "export {",
    "  k,",
    '} from "./k.ts";',
  ].join("\n");
  assert.deepEqual(importedSpecifiers(source), [
    "./a.ts",
    "./b.ts",
    "./d.ts",
    "./data.json",
    "./f.ts",
    "./g.ts",
    "./h.ts",
    "./k.ts",
    "./side_effect.ts",
    "c-package",
  ]);
});

Deno.test("importedSpecifiers() leaves out what is erased: type-only imports and exports", () => {
  const source = [
    'import type { A } from "./a.ts";',
    'export type { B } from "./b.ts";',
    'export type * from "./c.ts";',
  ].join("\n");
  assert.deepEqual(importedSpecifiers(source), []);
});

Deno.test("importedSpecifiers() finds literal dynamic imports, resolved modules and workers", () => {
  const source = [
    'const a = await import("./a.ts");',
    "const b = await import(",
    '  "b-package"',
    ");",
    'const c = import.meta.resolve("./c.ts");',
    'new Worker(new URL("./d.ts", import.meta.url), { type: "module" });',
  ].join("\n");
  assert.deepEqual(importedSpecifiers(source), ["./a.ts", "./c.ts", "./d.ts", "b-package"]);
});

Deno.test("importedSpecifiers() takes no example in a docstring for code", () => {
  const source = '/**\n * import { a } from "./a.ts";\n */\nexport const from = "./b.ts";\n';
  assert.deepEqual(importedSpecifiers(source), []);
});

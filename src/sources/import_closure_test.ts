import assert from "node:assert/strict";
import { join } from "node:path";
import { createSourceHasher, type SourceHashes } from "./import_closure.ts";
import { parseLockfile } from "./lockfile.ts";
import { withTemporaryFolder } from "../files/testing/temporary_folder.ts";

function lockfile(leaf: string) {
  return parseLockfile(JSON.stringify({
    specifiers: { "npm:library@1.0.0": "1.0.0" },
    npm: {
      "library@1.0.0": { integrity: "library", dependencies: ["leaf"] },
      "leaf@2.0.0": { integrity: leaf },
    },
  }));
}

async function write(root: string, files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await Deno.mkdir(join(root, name, ".."), { recursive: true });
    await Deno.writeTextFile(join(root, name), text);
  }
}

function closure(root: string, entry = "cells.ts", leaf = "leaf"): SourceHashes {
  const imports = { library: "npm:library@1.0.0" };
  const hasher = createSourceHasher({ root, imports, lockfile: lockfile(leaf) });
  return hasher.closure([join(root, entry)]);
}

const FILES = {
  "cells.ts": 'import { a } from "./lib/a.ts";\nimport type { T } from "./types.ts";\n',
  "lib/a.ts": 'export * from "../b.ts";\nimport library from "library/sub";\n',
  "b.ts": 'import "./cells.ts";\nconst lazy = () => import("./lazy.ts");\n',
  "lazy.ts": 'import fs from "node:fs";\n',
  "types.ts": "export type T = number;\n",
  "unrelated.ts": "export const x = 1;\n",
};

Deno.test("closure() holds local files, circles, literal dynamic imports and locked packages", () =>
  withTemporaryFolder(async (root) => {
    await write(root, FILES);
    const found = closure(root);
    assert.deepEqual(Object.keys(found), [
      "b.ts",
      "cells.ts",
      "lazy.ts",
      "lib/a.ts",
      "npm:library@1.0.0",
    ]);
  }));

Deno.test("closure() changes with a file of the closure and with no other", () =>
  withTemporaryFolder(async (root) => {
    await write(root, FILES);
    const before = closure(root);
    await write(root, { "unrelated.ts": "changed", "types.ts": "export type T = string;\n" });
    assert.deepEqual(closure(root), before);
    await write(root, { "lazy.ts": "// changed\n" });
    const after = closure(root);
    assert.notEqual(after["lazy.ts"], before["lazy.ts"]);
    assert.equal(after["b.ts"], before["b.ts"]);
  }));

Deno.test("closure() throws where the entry is missing", () =>
  withTemporaryFolder((root) => {
    assert.throws(() => closure(root, "absent.ts"), Deno.errors.NotFound);
  }));

Deno.test("closure() changes with what a package depends on", () =>
  withTemporaryFolder(async (root) => {
    await write(root, FILES);
    const name = "npm:library@1.0.0";
    assert.equal(closure(root)[name], closure(root)[name]);
    assert.notEqual(closure(root)[name], closure(root, "cells.ts", "other leaf")[name]);
  }));

import assert from "node:assert/strict";
import { houseOf } from "./house.ts";
import { deadExports, deadFiles, helpersOutside } from "./rules/dead.ts";
import { headless } from "./rules/headers.ts";
import { facesInside, helpersInProduct } from "./rules/imports.ts";
import { impurities } from "./rules/purity.ts";
import { LIMITS, longFiles, longFunctions, sizes } from "./rules/sizes.ts";
import { untested } from "./rules/tested.ts";
import { bannedWords } from "./rules/words.ts";

const lines = (count: number) => "1;\n".repeat(count);

Deno.test("longFiles() takes product files beyond the limit, not tests", () => {
  const house = houseOf({
    "src/a.ts": lines(LIMITS.file),
    "src/b.ts": lines(LIMITS.file + 1),
    "src/b_test.ts": lines(LIMITS.file + 1),
  });
  assert.deepEqual(longFiles(house), ["src/b.ts: 301 lines"]);
});

Deno.test("longFunctions() measures functions, arrows and methods from their first to their last line", () => {
  const body = (count: number) => `{\n${lines(count - 2)}}`;
  const house = houseOf({
    "src/a.ts": `function f() ${body(70)}\n`,
    "src/b.ts": `function f() ${body(71)}\n`,
    "src/c.ts": `1;\nconst f = () => ${body(72)};\n`,
    "src/d.ts": `class A {\n  f() ${body(73)}\n}\n`,
    "src/e.ts": `export async function* f(\n  a: number,\n): AsyncGenerator<number> ${body(69)}\n`,
    "src/e_test.ts": `function f() ${body(71)}\n`,
  });
  assert.deepEqual(longFunctions(house), [
    "src/b.ts: a function of 71 lines at line 1",
    "src/c.ts: a function of 72 lines at line 2",
    "src/d.ts: a function of 73 lines at line 2",
    "src/e.ts: a function of 71 lines at line 1",
  ]);
});

Deno.test("sizes() are those of product files", () => {
  const texts = Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 50].map((n) => [`a${n}.ts`, lines(n)]),
  );
  const house = houseOf({ ...texts, "a_test.ts": lines(99), "src/testing/x.ts": lines(99) });
  assert.deepEqual(sizes(house), {
    files: 10,
    median: 5,
    ninetieth: 9,
    longest: 50,
    longestFunction: 0,
  });
});

Deno.test("deadFiles() leaves what is imported, loaded, started, named by its path, or a face", () => {
  const house = houseOf({
    "mod.ts": 'export { a } from "./src/a.ts";\n',
    "src/a.ts":
      'const worker = new URL("./worker.ts", import.meta.url);\nawait import("./lazy.ts");\n',
    "src/worker.ts": "1;\n",
    "src/lazy.ts": "1;\n",
    "src/program.ts": "if (import.meta.main) run();\n",
    "tools/tasks.ts":
      'import type { A } from "../src/a.ts";\nexport const words = ["src/by_path.ts"];\n',
    "src/by_path.ts": "1;\n",
    "src/dead.ts": 'import "./dead.ts";\n// src/a.ts imports "./dead.ts"\n',
    "src/dead_test.ts": "1;\n",
  }, ["mod.ts"]);
  assert.deepEqual(deadFiles(house), [
    "tools/tasks.ts: nobody imports it",
    "src/dead.ts: nobody imports it",
  ]);
});

Deno.test("deadExports() leaves what is imported by name, as a whole, or by a face that outsiders reach", () => {
  const house = houseOf({
    "mod.ts": 'export { face } from "./src/a.ts";\nexport * from "./src/b.ts";\n',
    "src/a.ts":
      "export const face = 1;\nexport function named() {}\nexport class Dead {}\nexport interface Options {}\n" +
      "export type Lonely = 1;\nexport const used = (o: Options) => o;\nconst later = 1;\nexport { later };\n",
    "src/b.ts": "export const whole = 1;\n",
    "src/c_test.ts": 'import { named, used } from "./a.ts";\nimport * as d from "./d.ts";\n',
    "src/d.ts": "export const star = 1;\n",
    "src/room/mod.ts": 'export { unreached } from "./e.ts";\n',
    "src/room/e.ts": "export const unreached = 1;\n",
  }, ["mod.ts"]);
  assert.deepEqual(deadExports(house), [
    "src/a.ts: nobody imports Dead",
    "src/a.ts: nobody imports Lonely",
    "src/a.ts: nobody imports later",
    "src/room/e.ts: nobody imports unreached",
  ]);
});

Deno.test("helpersOutside() and helpersInProduct() keep test helpers and product apart", () => {
  const house = houseOf({
    "src/a.ts": 'import { h } from "./testing/h.ts";\n',
    "src/b.ts": "export const b = 1;\n",
    "src/c.ts": "export const c = 1;\n",
    "src/c_user.ts": 'import { c } from "./c.ts";\n',
    "src/b_test.ts":
      'import { b } from "./b.ts";\nimport { c } from "./c.ts";\nimport "./testing/h.ts";\n',
    "src/testing/h.ts": 'import { b } from "../b.ts";\n',
    "tools/rule.ts": "1;\n",
    "tools/rule_test.ts": 'import "./rule.ts";\n',
  });
  assert.deepEqual(helpersOutside(house), ["src/b.ts: only tests import it"]);
  assert.deepEqual(helpersInProduct(house), [
    "src/a.ts imports ./testing/h.ts: that is for tests",
  ]);
});

Deno.test("facesInside() lets faces name faces, and commands load them", () => {
  const house = houseOf({
    "src/stats/mod.ts": 'export * from "./tail/mod.ts";\n',
    "src/noise/a.ts": 'import { x } from "../stats/mod.ts";\n',
    "src/noise/b.ts": 'const x = await import("../stats/mod.ts");\n',
    "src/noise/b_test.ts": 'import type { X } from "../stats/mod.ts";\n',
    "src/cli/context.ts": 'const x = await import("../stats/mod.ts");\n',
    "src/cli/list.ts": 'import { x } from "../stats/mod.ts";\n',
    "experiments/mod.ts": 'import { paper } from "./paper/mod.ts";\n',
  });
  assert.deepEqual(
    facesInside(house).map((line) => line.split(":")[0]),
    [
      "src/noise/a.ts imports ../stats/mod.ts",
      "src/noise/b.ts imports ../stats/mod.ts",
      "src/noise/b_test.ts imports ../stats/mod.ts",
      "src/cli/list.ts imports ../stats/mod.ts",
    ],
  );
});

Deno.test("untested() wants a test in the same folder or above, or an example", () => {
  const example = "/**\n * @example\n * ```ts\n * 1;\n * ```\n */\n";
  const house = houseOf({
    "src/a.ts": "export const a = 1;\n",
    "src/a_test.ts":
      'import { a } from "./a.ts";\nimport { b } from "./deep/b.ts";\nimport "../other/f.ts";\n',
    "src/deep/b.ts": "export const b = 1;\n",
    "src/deep/c.ts": "export const c = 1;\n",
    "src/d.ts": `${example}export const d = 1;\n`,
    "src/e.ts": "export interface E {}\nexport type F = 1;\n",
    "src/testing/t.ts": "export const t = 1;\n",
    "src/mod.ts": 'export { a } from "./a.ts";\n',
    "other/f.ts": "export const f = 1;\n",
  });
  assert.deepEqual(untested(house), ["src/deep/c.ts", "other/f.ts"]);
});

Deno.test("headless() wants words about the file before anything else", () => {
  const house = houseOf({
    "a.ts": "/** What it is. @module */\n1;\n",
    "b.ts": "/**\n * What it is.\n *\n * @module\n */\n1;\n",
    "c.ts": '/// <reference lib="dom" />\n/** What it is. @module */\n1;\n',
    "d.ts": "/** A constant. */\nexport const d = 1;\n/** Late. @module */\n",
    "e.ts": "1;\n/** Late. @module */\n",
    "e_test.ts": "1;\n",
  });
  assert.deepEqual(headless(house), ["d.ts", "e.ts"]);
});

Deno.test("impurities() are clocks in pure rooms, and Math.random anywhere", () => {
  const house = houseOf({
    "src/stats/a.ts": "Date.now();\nnew Date();\nnew Date(0);\n",
    "src/runner/b.ts": "performance.now();\nconst roll = Math.random;\n",
    "src/noise/c.ts": "// Math.random()\nMath.round(1);\n",
    "src/noise/c_test.ts": "performance.now();\n",
  });
  assert.deepEqual(impurities(house), [
    "src/stats/a.ts: Date.now",
    "src/stats/a.ts: new Date()",
    "src/runner/b.ts: Math.random",
  ]);
});

Deno.test("bannedWords() finds work left undone, suppressions, and places of one machine", () => {
  const text = [
    "fine: todo lists, examples in /home/ada, import/working/x, XXXL, https://example.org/npm/",
    `// FIX${"ME"} later`,
    `// deno-lint${"-ignore"} no-explicit-any`,
    `const path = "/wor${"k"}/main";`,
    `see file:///roo${"t"}/x`,
    `"https://10${"."}0.0.7:4873/npm/x.tgz"`,
    `"https://artifactor${"y"}.example.org"`,
  ].join("\n");
  assert.deepEqual(
    bannedWords("a.md", text).map((line) => line.split(":").slice(0, 3).join(":")),
    [
      "a.md:2: work left undone",
      "a.md:3: a suppressed lint or type error",
      "a.md:4: a path of one machine",
      "a.md:5: a path of one machine",
      "a.md:6: a host of one network",
      "a.md:7: a mirror of a registry",
    ],
  );
  for (const path of ["src/utils/a.ts", "src/helper.ts", "src/a/misc.ts"]) {
    assert.deepEqual(bannedWords(path, ""), [`${path}: a name that says nothing`]);
  }
  assert.deepEqual(bannedWords("src/shared_noise.ts", ""), []);
});

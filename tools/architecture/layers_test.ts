import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { cycles } from "./cycles.ts";
import { ownImports, readImportGraph } from "./import_graph.ts";
import { layerViolations, statedLayers } from "./layers.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const graph = readImportGraph(root, [
  "src",
  "experiments",
  "verify",
  "tools",
  "bench",
  "native",
  "mod.ts",
]);
const layers = statedLayers(Deno.readTextFileSync(`${root}ARCHITECTURE.md`));

Deno.test("the import graph has no circle, types included", () => {
  assert.deepEqual(cycles(graph).map((circle) => circle.join(" → ")), []);
});

Deno.test("imports obey the order of the folders in ARCHITECTURE.md", () => {
  assert.deepEqual(layerViolations(graph, layers), []);
});

Deno.test("readImportGraph() sees the whole house", () => {
  assert.ok(graph.size > 400, `${graph.size} files`);
  assert.ok(graph.get("src/cli/main.ts")!.includes("src/cli/program.ts"));
  assert.ok(graph.get("src/cli/context.ts")!.includes("experiments/mod.ts"), "dynamic imports");
  assert.ok(graph.get("src/claims/claim.ts")!.includes("src/records/records.ts"), "types");
  for (const layer of layers) {
    const inside = layer.replace(/\*\.ts$/, "");
    assert.ok([...graph.keys()].some((file) => file.startsWith(inside)), `${layer} has no file`);
  }
});

Deno.test("ownImports() reads every form of import, and no comment", () => {
  const source = `/**
 * import { no } from "./comment.ts";
 * const no = import("./comment.ts");
 */
import {
  a,
  b,
} from "./several_lines.ts";
import type { C } from "../type.ts";
import "./effect.ts";
import assert from "node:assert/strict";
export * from "./star.ts";
export { d } from "./again.ts";
const lazy = async () => await import("./lazy.ts");
type Module = typeof import("./module_type.ts");
`;
  assert.deepEqual(ownImports("src/x/y.ts", source).sort(), [
    "src/type.ts",
    "src/x/again.ts",
    "src/x/effect.ts",
    "src/x/lazy.ts",
    "src/x/module_type.ts",
    "src/x/several_lines.ts",
    "src/x/star.ts",
  ]);
});

Deno.test("layerViolations() finds an upward import and a folder that is in no layer", () => {
  const planted = new Map([
    ["src/json.ts", ["src/b/y.ts"]],
    ["src/b/y.ts", ["src/json.ts"]],
    ["src/c/z.ts", []],
  ]);
  assert.deepEqual(layerViolations(planted, ["src/*.ts", "src/b"]), [
    "src/json.ts imports src/b/y.ts",
    "src/c/z.ts is in no layer",
  ]);
});

Deno.test("cycles() finds a circle behind a detour, and each circle once", () => {
  const planted = new Map([
    ["a", ["b", "c"]],
    ["b", ["d"]],
    ["c", ["d"]],
    ["d", ["b"]],
  ]);
  assert.deepEqual(cycles(planted), [["b", "d", "b"]]);
});

import assert from "node:assert/strict";
import { convolution, IMAGE } from "../../../testing/convolution.ts";
import { runGraph } from "../../../testing/run_graph.ts";
import { Graph } from "../../graph/graph.ts";
import { patches } from "./patches.ts";

Deno.test("patches() hold what every kernel entry sees, place after place", async () => {
  const graph = new Graph("patches");
  const resolved = convolution([1, 3, 3]);
  graph.output("patches", patches(graph, resolved, graph.input("x", ["B", 1, 3, 3])));
  const found = await runGraph(graph, { x: [IMAGE, [1, 1, 3, 3]] }, { patches: [1, 4, 2, 2] });
  assert.deepEqual(found.patches, [1, 2, 4, 5, /**/ 2, 3, 5, 6, /**/ 4, 5, 7, 8, /**/ 5, 6, 8, 9]);
});

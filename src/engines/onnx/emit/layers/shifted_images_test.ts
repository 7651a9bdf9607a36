import assert from "node:assert/strict";
import { convolution } from "../../../testing/convolution.ts";
import { runGraph } from "../../../testing/run_graph.ts";
import { Graph } from "../../graph/graph.ts";
import { pixelRows, placesSeen } from "./shifted_images.ts";

Deno.test("placesSeen() and pixelRows() have one more place, of zeros, for what is outside", async () => {
  const resolved = convolution([1, 2, 2], { kernel: 3, padding: 1 });
  assert.deepEqual(placesSeen(resolved, 0, 0), [4, 4, 4, 0]);
  assert.deepEqual(placesSeen(resolved, 1, 1), [0, 1, 2, 3]);
  const graph = new Graph("rows");
  graph.output("rows", pixelRows(graph, resolved, graph.input("x", ["B", 1, 2, 2]), 0));
  const found = await runGraph(graph, { x: [[1, 2, 3, 4], [1, 1, 2, 2]] }, { rows: [5, 1, 1] });
  assert.deepEqual(found.rows, [1, 2, 3, 4, 0]);
});

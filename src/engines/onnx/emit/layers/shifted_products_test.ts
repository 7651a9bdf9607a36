import assert from "node:assert/strict";
import { convolution, IMAGE } from "../../../testing/convolution.ts";
import { runGraph } from "../../../testing/run_graph.ts";
import { Graph } from "../../graph/graph.ts";
import { areShiftedProductsBetter, shiftedProducts } from "./shifted_products.ts";

const NO_PARTS = { branch: [], shortcut: [] };

Deno.test("shiftedProducts() are the weight gradient, for wide layers or few places", async () => {
  const graph = new Graph("products");
  const resolved = convolution([1, 3, 3]);
  const trace = {
    ...resolved,
    backward: true,
    training: false,
    inputValue: graph.input("x", ["B", 1, 3, 3]),
    outputValue: "unused",
    parameters: {},
    saved: {},
    ...NO_PARTS,
  };
  graph.output("w", shiftedProducts(graph, trace, graph.input("delta", ["B", 1, 2, 2])));
  const found = await runGraph(graph, {
    x: [IMAGE, [1, 1, 3, 3]],
    delta: [[1, 0, 0, 10], [1, 1, 2, 2]],
  }, { w: [1, 2, 2, 1] });
  assert.deepEqual(found.w, [51, 62, 84, 95]); // first window + 10 · last window
  const better = (input: readonly number[], channels: number) =>
    areShiftedProductsBetter({ ...trace, ...convolution(input, { channels }), ...NO_PARTS });
  assert.deepEqual([better([1, 28, 28], 6), better([16, 14, 14], 32)], [false, true]);
});

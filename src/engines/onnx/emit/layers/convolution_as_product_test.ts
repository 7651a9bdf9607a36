import assert from "node:assert/strict";
import { convolution, IMAGE } from "../../../testing/convolution.ts";
import { runGraph } from "../../../testing/run_graph.ts";
import { Graph } from "../../graph/graph.ts";
import { convolutionAsProduct, isBetterAsProduct } from "./convolution_as_product.ts";

Deno.test("convolutionAsProduct() is the convolution, and taken where images are small", async () => {
  assert.deepEqual([[8, 2, 2], [8, 4, 4]].map(isBetterAsProduct), [true, false]);
  const graph = new Graph("product");
  const resolved = convolution([1, 3, 3]);
  const x = graph.input("x", ["B", 1, 3, 3]);
  graph.output("y", convolutionAsProduct(graph, resolved, x, graph.input("kernels", [4, 1])));
  const inputs = {
    x: [IMAGE, [1, 1, 3, 3]],
    kernels: [[1, 0, 0, -2], [4, 1]],
  } as const;
  const found = await runGraph(graph, inputs, { y: [1, 1, 2, 2] });
  assert.deepEqual(found.y, [-9, -10, -12, -13]); // x(r, c) − 2 x(r + 1, c + 1)
});

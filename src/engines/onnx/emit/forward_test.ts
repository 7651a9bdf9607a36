import assert from "node:assert/strict";
import { resnet20 } from "../../../models/resnet20.ts";
import { parameterLayout } from "../../../models/layout.ts";
import { Graph } from "../graph/graph.ts";
import { emitForward } from "./forward.ts";

Deno.test("emitForward() takes the statistics of batch norms in evaluation, and gives them in training", () => {
  const model = resnet20();
  const inputs = (training: boolean) => {
    const graph = new Graph("test");
    const declared: string[] = [];
    const input = graph.input.bind(graph);
    graph.input = (name, ...rest) => {
      declared.push(name);
      return input(name, ...rest);
    };
    emitForward(graph, model, { training });
    return declared;
  };
  const parameters = parameterLayout(model).map(({ name }) => name);
  const evaluation = inputs(false);
  for (const name of ["inputs", "targets", ...parameters]) assert.ok(evaluation.includes(name));
  const statistics = evaluation.filter((name) => /\.(mean|variance)$/.test(name));
  assert.equal(statistics.length, 2 * 19); // a batch norm after each of ResNet-20's convolutions
  assert.deepEqual(inputs(true).toSorted(), ["inputs", "targets", ...parameters].toSorted());
});

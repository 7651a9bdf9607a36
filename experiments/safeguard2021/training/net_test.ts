import assert from "node:assert/strict";
import type { Batch } from "../../../src/engines/engine.ts";
import { initialise } from "../../../src/models/initialise.ts";
import { parameterLayout } from "../../../src/models/layout.ts";
import { mlp } from "../../../src/models/mlp.ts";
import { fillNormal } from "../../../src/random/normal.ts";
import { stream } from "../../../src/random/stream.ts";
import { smallNet } from "./net.ts";

const SIZES = { inputs: 4, hidden: 6, classes: 3 };
const net = smallNet(SIZES);
const model = mlp({ inputs: 4, width: 6, depth: 2, classes: 3, bias: true });
const parameters = initialise(model, "pytorch-default", stream("small net", "weights"));
const batch: Batch = {
  count: 3,
  inputs: fillNormal(stream("small net", "inputs"), new Float32Array(12)),
  labels: Int32Array.of(2, 0, 1),
};

/** Loss in float64 from the model's own layout, written apart from the net. */
function reference(w: ArrayLike<number>): number {
  const blocks = Object.fromEntries(parameterLayout(model).map((one) => [one.name, one.offset]));
  const dense = (x: number[], layer: number, units: number) =>
    Array.from({ length: units }, (_, j) =>
      x.reduce(
        (sum, value, i) => sum + value * w[blocks[`layers.${layer}.weight`]! + i * units + j]!,
        w[blocks[`layers.${layer}.bias`]! + j]!,
      ));
  const losses = [...batch.labels].map((label, e) => {
    const x = [...batch.inputs.subarray(4 * e, 4 * e + 4)];
    const z = dense(dense(x, 0, 6).map((value) => Math.max(0, value)), 1, 3);
    return Math.log(z.reduce((sum, value) => sum + Math.exp(value), 0)) - z[label]!;
  });
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}

Deno.test("smallNet(): the loss is that of the model's layout, the gradient its differences", async () => {
  const { loss, gradient, correct } = await net.lossAndGradient(parameters, batch);
  assert.ok(Math.abs(loss - reference(parameters)) < 1e-12);
  const h = 1e-6;
  gradient.forEach((value, k) => {
    const at = (shift: number) =>
      reference(Float64Array.from(parameters, (w, i) => i === k ? w + shift : w));
    assert.ok(Math.abs(value - (at(h) - at(-h)) / (2 * h)) < 1e-7, `parameter ${k}`);
  });
  const evaluated = await net.evaluate(parameters, batch);
  assert.equal(evaluated.loss, loss);
  assert.equal(evaluated.correct, correct);
});

Deno.test("smallNet() counts an example as correct where its own output is the largest", async () => {
  // No hidden unit on: the last biases decide.
  const w = new Float32Array(parameters.length);
  w.set([0, 0, 5], w.length - 3);
  assert.equal((await net.evaluate(w, batch)).correct, 1);
  assert.ok((await net.evaluate(new Float32Array(w.length).fill(NaN), batch)).correct < 3);
});

import assert from "node:assert/strict";
import { inputSize, outputSize, parameterCount, parameterLayout } from "./layout.ts";
import { mlp } from "./mlp.ts";
import type { Model } from "./model.ts";

const images: Model = {
  input: [3, 4, 5],
  layers: [
    { kind: "dense", units: 7, bias: true, activation: "tanh" },
    { kind: "dense", units: 2, bias: false, activation: "identity" },
  ],
  loss: "linear-hinge",
};

Deno.test("parameterLayout() covers the flat vector without gap or overlap", () => {
  for (const model of [images, mlp({ inputs: 9, width: 5, depth: 4, classes: 3, bias: true })]) {
    let end = 0;
    for (const { offset, size, shape } of parameterLayout(model)) {
      assert.equal(offset, end);
      assert.equal(size, shape.reduce((product, length) => product * length, 1));
      end += size;
    }
    assert.equal(end, parameterCount(model));
  }
});

Deno.test("parameterLayout() gives weights as fan-in × units and knows both fans of a bias", () => {
  assert.deepEqual(
    parameterLayout(images).map(({ name, shape, fanIn, fanOut }) => [name, shape, fanIn, fanOut]),
    [
      ["layers.0.weight", [60, 7], 60, 7],
      ["layers.0.bias", [7], 60, 7],
      ["layers.1.weight", [7, 2], 7, 2],
    ],
  );
});

Deno.test("inputSize() flattens an image and outputSize() is the last layer's", () => {
  assert.equal(inputSize(images), 60);
  assert.equal(outputSize(images), 2);
});

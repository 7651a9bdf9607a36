import assert from "node:assert/strict";
import type { Tensor } from "@tensorflow/tfjs";
import type { Layer } from "../../models/model.ts";
import { exampleLosses, forward } from "./forward.ts";
import { plainLibrary } from "./libraries/plain.ts";

const { tf } = await plainLibrary();

/** Outputs of one layer on one example; `parameters` by the end of their name. */
async function run(
  layer: Layer,
  shape: number[],
  input: number[],
  parameters: Record<string, Tensor> = {},
): Promise<number[]> {
  const model = { input: shape, layers: [layer], loss: "cross-entropy" } as const;
  const outputs = forward(tf, model, tf.tensor2d(input, [1, input.length]), {
    parameter: (name) => parameters[name.replace("layers.0.", "")]!,
    statistic: (name) => tf.tensor1d([name.endsWith("mean") ? 1 : 4]),
  });
  return [...await outputs.data()];
}

Deno.test("forward() computes every kind of layer by its definition", async () => {
  const IMAGE = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  const dense: Layer = { kind: "dense", units: 2, bias: true, activation: "relu" };
  const weights = { weight: tf.tensor2d([1, 2, 3, 4], [2, 2]), bias: tf.tensor1d([-8, 0]) };
  assert.deepEqual(await run(dense, [2], [1, 2], weights), [0, 10]);
  const conv: Layer = {
    kind: "conv2d",
    channels: 1,
    kernel: 2,
    stride: 1,
    padding: 0,
    bias: false,
    activation: "identity",
  };
  const kernel = { weight: tf.tensor([1, 0, 0, -2], [1, 2, 2, 1]) };
  assert.deepEqual(await run(conv, [1, 3, 3], IMAGE, kernel), [-9, -10, -12, -13]);
  const pool: Layer = { kind: "max-pool", kernel: 2, stride: 1, padding: 0 };
  assert.deepEqual(await run(pool, [1, 3, 3], IMAGE), [5, 6, 8, 9]);
  const mean: Layer = { kind: "average-pool", kernel: 3, stride: 3 };
  assert.deepEqual(await run(mean, [1, 3, 3], IMAGE), [5]);
  const norm: Layer = { kind: "batch-norm", epsilon: 0, momentum: 0.1 };
  const affine = { scale: tf.tensor1d([2]), shift: tf.tensor1d([3]) };
  assert.deepEqual(await run(norm, [1, 1, 1], [5], affine), [7]);
  const kept: Layer = { kind: "subsample", stride: 2, channels: 1 };
  assert.deepEqual(await run(kept, [1, 3, 3], IMAGE), [1, 3, 7, 9]);
});

Deno.test("exampleLosses() are cross-entropy and the linear hinge", async () => {
  const outputs = tf.tensor2d([0.5, 0.5], [1, 2]);
  const labels = tf.tensor1d([0], "int32");
  const [entropy] = await exampleLosses(tf, "cross-entropy", outputs, labels).data();
  assert.ok(Math.abs(entropy! - Math.LN2) < 1e-6);
  assert.deepEqual([...await exampleLosses(tf, "linear-hinge", outputs, labels).data()], [1]);
});

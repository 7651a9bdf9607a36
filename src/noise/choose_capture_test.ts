import assert from "node:assert/strict";
import { lenet } from "../models/lenet.ts";
import { mlp } from "../models/mlp.ts";
import { parameterLayout } from "../models/layout.ts";
import { stream } from "../random/stream.ts";
import { chooseCapture } from "./choose_capture.ts";
import { kronecker } from "./directions/kronecker.ts";
import { sphere } from "./directions/sphere.ts";

const blocks = parameterLayout(mlp({ inputs: 784, width: 100, depth: 3, classes: 10 }));
const P = 89_400;
const dense = sphere({ parameterCount: P, count: 200, stream: stream("dense") });

Deno.test("chooseCapture() adds up the documented costs", () => {
  const { flops } = chooseCapture({
    blocks,
    examples: 5000,
    families: [dense],
    batches: [{ batchSize: 256, draws: 1000 }],
  });
  assert.equal(flops.perExample, 6 * 5000 * P + 2 * 5000 * 200 * P + 2 * 1000 * 5000 * 200);
  assert.equal(flops.resampled, 6 * 5000 * P + 6 * 1000 * 256 * P + 2 * 1000 * 200 * P);
});

Deno.test("chooseCapture() takes per-example projections for many minibatches, resampling for few", () => {
  const choose = (draws: number) =>
    chooseCapture({
      blocks,
      examples: 5000,
      families: [dense],
      batches: [{ batchSize: 32, draws }],
    })
      .method;
  assert.equal(choose(100), "resampled");
  assert.equal(choose(100_000), "per-example");
});

Deno.test("chooseCapture() counts Kronecker directions by their factors and shared activations once", () => {
  const family = kronecker({ blocks, count: 10, rank: 2, stream: stream("kronecker") });
  const size = {
    blocks,
    examples: 10,
    families: [family],
    batches: [{ batchSize: 4, draws: 1 }],
  };
  const perOne = 2 * 10 * 2 * (884 + 1 + 200 + 1 + 110 + 1);
  const { flops } = chooseCapture(size);
  assert.equal(flops.perExample, 60 * P + 10 * perOne + 2 * 10 * 10);
  const difference = flops.resampled - chooseCapture({ ...size, shared: true }).flops.resampled;
  assert.equal(difference, 4 * 4 * P);
});

Deno.test("chooseCapture() counts a kernel at every place of its output", () => {
  const images = parameterLayout(lenet());
  const family = kronecker({ blocks: images, count: 10, rank: 2, stream: stream("images") });
  const size = {
    blocks: images,
    examples: 10,
    families: [family],
    batches: [{ batchSize: 4, draws: 3 }],
    shared: true,
  };
  // 3 × 3 kernels on 28 × 28 and 13 × 13 without padding; biases are used at every place, too.
  const products = (9 + 1) * 6 * 26 ** 2 + (54 + 1) * 16 * 11 ** 2 + 401 * 120 + 121 * 84 + 85 * 10;
  const weights = 26 ** 2 * (9 + 6 + 1) + 11 ** 2 * (54 + 16 + 1) + 521 + 205 + 95;
  const perOne = 2 * 10 * (2 * weights + 6 + 16 + 120 + 84 + 10);
  const { flops } = chooseCapture(size);
  assert.equal(flops.perExample, 10 * 6 * products + 10 * perOne + 2 * 3 * 10 * 10);
  assert.equal(flops.resampled, (10 + 3 * 4) * 6 * products + 3 * 2 * 10 * 2 * 60_074);
});

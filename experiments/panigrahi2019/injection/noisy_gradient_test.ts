import assert from "node:assert/strict";
import { stream } from "../../../src/random/stream.ts";
import { addIsotropicNoise } from "./noisy_gradient.ts";

Deno.test("addIsotropicNoise() adds noise of the stated standard deviation, not variance", () => {
  const size = 100_000;
  const gradient = new Float32Array(size).fill(2);
  addIsotropicNoise(gradient, 0.3, stream("noise"));
  const mean = gradient.reduce((a, b) => a + b, 0) / size;
  const variance = gradient.reduce((a, b) => a + (b - mean) ** 2, 0) / size;
  assert.ok(Math.abs(mean - 2) < 6 * 0.3 / Math.sqrt(size));
  assert.ok(Math.abs(variance / 0.09 - 1) < 6 * Math.sqrt(2 / size), `${variance}`);
});

Deno.test("addIsotropicNoise() leaves the gradient alone at σ = 0", () => {
  const gradient = Float32Array.of(1, -2, 3);
  addIsotropicNoise(gradient, 0, stream("none"));
  assert.deepEqual([...gradient], [1, -2, 3]);
});

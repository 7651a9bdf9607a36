import assert from "node:assert/strict";
import { mlp } from "../models/mlp.ts";
import { directionMatrix } from "./direction_matrix.ts";

const model = mlp({ inputs: 2, width: 2, depth: 2, classes: 1, bias: true });

Deno.test("directionMatrix() of coordinates holds unit vectors", () => {
  const matrix = directionMatrix(
    { kind: "coordinates", count: 2, indices: Int32Array.of(8, 0) },
    model,
  );
  assert.deepEqual([...matrix], [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
});

Deno.test("directionMatrix() of Kronecker terms sums over the rank and splits the bias", () => {
  const matrix = directionMatrix({
    kind: "kronecker",
    count: 1,
    rank: 2,
    factors: [
      { left: Float32Array.of(1, 2, 10, 20), right: Float32Array.of(3, 4, 5, 6) },
      { left: Float32Array.of(1, 1, 2, 2), right: Float32Array.of(7, 8) },
    ],
    bias: Float32Array.of(-1, -2, -3),
  }, model);
  assert.deepEqual([...matrix], [53, 64, 106, 128, -1, -2, 23, 23, -3]);
});

Deno.test("directionMatrix() of dense directions is what fill gives", () => {
  const matrix = directionMatrix({
    kind: "dense",
    count: 2,
    fill: (offset, length, out) => {
      for (let i = 0; i < out.length; i++) {
        out[i] = 100 * Math.floor(i / length) + offset + i % length;
      }
    },
  }, model);
  assert.deepEqual([matrix[0], matrix[8], matrix[9], matrix[17]], [0, 8, 100, 108]);
});

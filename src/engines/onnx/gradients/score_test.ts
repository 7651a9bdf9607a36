import assert from "node:assert/strict";
import { score } from "./score.ts";

Deno.test("score() takes the first of equal outputs and never a NaN", () => {
  const outputs = Float32Array.of(1, 1, /**/ 0, 2, /**/ NaN, NaN);
  const losses = Float32Array.of(0.5, 0.25, 1);
  assert.deepEqual(score(losses, outputs, Int32Array.of(0, 1, 0), 2), { loss: 1.75, correct: 2 });
  assert.equal(score(losses, outputs, Int32Array.of(1, 0, 1), 2).correct, 0);
});

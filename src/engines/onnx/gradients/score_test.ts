import assert from "node:assert/strict";
import { score, scoreTensors } from "./score.ts";

Deno.test("score() takes the first of equal outputs and never a NaN", () => {
  const tensors = scoreTensors(3, 2);
  tensors.outputs.data.set([1, 1, /**/ 0, 2, /**/ NaN, NaN]);
  tensors.losses.data.set([0.5, 0.25, 1]);
  assert.deepEqual(score(tensors, Int32Array.of(0, 1, 0)), { loss: 1.75, correct: 2 });
  assert.equal(score(tensors, Int32Array.of(1, 0, 1)).correct, 0);
});

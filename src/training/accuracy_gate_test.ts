import assert from "node:assert/strict";
import { accuracyGate } from "./accuracy_gate.ts";
import { testNetwork } from "./testing/network.ts";

const network = testNetwork({ sizes: [1, 2] });
const parameters = Float32Array.of(1, -1); // class 0 for positive inputs

/** N examples of which those at `wrong` carry the other label. */
function data(count: number, wrong: readonly number[]) {
  const labels = new Int32Array(count);
  wrong.forEach((index) => labels[index] = 1);
  return { count, inputs: new Float32Array(count).fill(1), labels };
}

Deno.test("accuracyGate() decides exactly at the boundary, wherever the errors lie", async () => {
  for (const wrong of [[0], [599], [1199], [0, 600, 1199]]) {
    const reaches = accuracyGate(network, data(1200, wrong));
    const accuracy = 1 - wrong.length / 1200;
    assert.equal(await reaches(parameters, accuracy), true);
    assert.equal(await reaches(parameters, accuracy + 1 / 1200), false);
    assert.equal(await reaches(parameters, 1), false);
  }
  assert.equal(await accuracyGate(network, data(1200, []))(parameters, 1), true);
});

Deno.test("accuracyGate() is not fooled by rounding of accuracy × N", async () => {
  assert.equal(await accuracyGate(network, data(10, [3]))(parameters, 0.9), true);
  assert.equal(await accuracyGate(network, data(100, [3, 4, 5]))(parameters, 0.97), true);
});

Deno.test("accuracyGate() looks first where the last test failed", async () => {
  const counting = testNetwork({ sizes: [1, 2] });
  const reaches = accuracyGate(counting, data(2000, [1999]));
  await reaches(parameters, 1);
  const first = counting.calls.evaluatedExamples;
  await reaches(parameters, 1);
  assert.ok(counting.calls.evaluatedExamples - first < first / 3);
});

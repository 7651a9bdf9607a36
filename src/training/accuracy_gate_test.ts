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

Deno.test("accuracyGate() with a loss demands both, exactly at the boundary", async () => {
  const all = data(1200, []);
  const { loss } = await network.evaluate(parameters, all);
  const reaches = accuracyGate(network, all);
  assert.equal(await reaches(parameters, 1, network, loss * (1 + 1e-12)), true);
  assert.equal(await reaches(parameters, 1, network, loss * (1 - 1e-12)), false);
  assert.equal(await accuracyGate(network, data(1200, [7]))(parameters, 1, network, 100), false);
});

Deno.test("accuracyGate() with a loss looks at all examples, though enough of them are right", async () => {
  // The last 100 of 1200 are wrong by a long way: accuracy .9 holds from the first chunks on, the loss does not.
  const hard = data(1200, Array.from({ length: 100 }, (_, i) => 1100 + i));
  const { loss } = await network.evaluate(parameters, hard);
  const reaches = accuracyGate(network, hard);
  assert.equal(await reaches(parameters, 0.9), true);
  assert.equal(await reaches(parameters, 0.9, network, 0.9 * loss), false);
  assert.equal(await reaches(parameters, 0.9, network, 1.1 * loss), true);
});

Deno.test("accuracyGate() stops as soon as the loss cannot be made up for", async () => {
  const counting = testNetwork({ sizes: [1, 2] });
  const reaches = accuracyGate(counting, data(5000, []));
  assert.equal(await reaches(parameters, 1, counting, 0.001), false);
  assert.ok(counting.calls.evaluatedExamples <= 512, `${counting.calls.evaluatedExamples}`);
});

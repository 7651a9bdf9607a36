import assert from "node:assert/strict";
import { normalise } from "./normalise.ts";

const raw = {
  count: 2,
  values: Uint8Array.of(0, 10, 20, 30, 40, 50, 60, 70),
  labels: Uint8Array.of(1, 0),
};

Deno.test("normalise() subtracts the mean and divides by the deviation of each channel", () => {
  const { inputs, labels } = normalise(raw, { divisor: 10, mean: [1, 2], deviation: [2, 4] });
  assert.deepEqual([...inputs], [-0.5, 0, 0, 0.25, 1.5, 2, 1, 1.25]);
  assert.deepEqual([...labels], [1, 0]);
});

Deno.test("normalise() picks examples in the order asked for", () => {
  const picked = normalise(raw, { divisor: 1, mean: [0], deviation: [1] }, Int32Array.of(1, 1, 0));
  assert.equal(picked.count, 3);
  assert.deepEqual([...picked.inputs], [40, 50, 60, 70, 40, 50, 60, 70, 0, 10, 20, 30]);
  assert.deepEqual([...picked.labels], [0, 0, 1]);
});

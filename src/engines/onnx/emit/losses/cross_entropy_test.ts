import assert from "node:assert/strict";
import { runLoss } from "../../../testing/run_loss.ts";

Deno.test("cross-entropy is −log softmax, without overflow", async () => {
  const even = await runLoss("cross-entropy", [0, 0], 0);
  assert.ok(Math.abs(even.loss![0]! - Math.LN2) < 1e-6);
  for (const [c, value] of [-0.5, 0.5].entries()) {
    assert.ok(Math.abs(even.delta![c]! - value) < 1e-6);
  }
  assert.deepEqual(await runLoss("cross-entropy", [1000, 0], 1), { loss: [1000], delta: [1, -1] });
});

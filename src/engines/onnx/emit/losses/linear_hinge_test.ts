import assert from "node:assert/strict";
import { runLoss } from "../../../testing/run_loss.ts";

Deno.test("the linear hinge pulls only where the margin is violated", async () => {
  assert.deepEqual(await runLoss("linear-hinge", [0.5, 0.5], 0), { loss: [1], delta: [-0.5, 0.5] });
  const kept = await runLoss("linear-hinge", [2, -3], 0);
  assert.deepEqual(kept.loss, [0]);
  assert.ok(kept.delta!.every((value) => value === 0));
});

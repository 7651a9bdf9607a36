import assert from "node:assert/strict";
import { grid as imageGrid } from "../images/grid.ts";
import { grid } from "./grid.ts";

Deno.test("the laptop cell is that of the rules", () => {
  const [point, ...others] = grid("laptop");
  assert.deepEqual(others, []);
  assert.equal(point!.replicates, 12);
  assert.deepEqual(point!.settings.task, {
    training: 2000,
    test: 4000,
    labelNoise: 0.3,
    hidden: 32,
  });
  const { workers, byzantine, batchSize, rate, steps, evaluateEvery, guards, preRunSteps } =
    point!.settings.protocol;
  assert.deepEqual([workers, byzantine, batchSize, rate, steps, evaluateEvery, preRunSteps], [
    10,
    4,
    2,
    0.2,
    1200,
    50,
    1200,
  ]);
  assert.deepEqual(guards, [{ method: "double", windows: [600, 100] }]);
  assert.deepEqual(imageGrid("laptop"), []);
});

Deno.test("the paper's cell has windows of six, one and three epochs and 200 epochs", () => {
  const [{ settings: { protocol } }] = imageGrid("paper") as [ReturnType<typeof imageGrid>[number]];
  const epoch = Math.floor(50_000 / (10 * 32));
  assert.equal(protocol.steps, 200 * epoch);
  assert.deepEqual(protocol.guards.map(({ windows }) => windows), [[6 * epoch, epoch], [
    3 * epoch,
  ]]);
  assert.equal(protocol.delay, 1000);
});

import assert from "node:assert/strict";
import { stream } from "../../../src/random/stream.ts";
import { compute } from "../training/compute.ts";
import { grid } from "../training/grid.ts";
import { compute as detect } from "../detection/compute.ts";
import { grid as detectionGrid } from "../detection/grid.ts";
import { RunsResult } from "./record.ts";

const { settings } = grid("smoke")[0]!;
const context = { progress() {} };
const result = await compute({ settings, seed: 900_900, stream: stream("all runs test") }, context);
const run = (method: string, attack: string) =>
  result.runs.find((one) => one.method === method && one.attack === attack)!;

Deno.test("a cell's result fits its schema and is the same again", async () => {
  assert.deepEqual(RunsResult.parse(JSON.parse(JSON.stringify(result))), result);
  assert.deepEqual(
    await compute({ settings, seed: 900_900, stream: stream("all runs test") }, context),
    result,
  );
  assert.equal(result.runs.length, 13);
  assert.ok(result.runs.every(({ accuracy }) => accuracy.length === 4));
});

Deno.test("all runs begin at the same weights, the pre-run at others", () => {
  const starts = new Set(result.runs.map(({ accuracy }) => accuracy[0]));
  assert.equal(starts.size, 1);
  assert.ok(!starts.has(result.preRun[0]));
});

Deno.test("the thresholds are one for each window, the longer the larger", () => {
  assert.deepEqual(result.thresholds.map(({ window }) => window), [30, 10]);
  assert.ok(result.thresholds[0]!.value > result.thresholds[1]!.value);
});

Deno.test("while nobody is removed, the double safeguard is the mean of all", () => {
  // Minibatches and attack are the same: accuracies agree up to the first removal.
  const guarded = run("double", "variance");
  const first = Math.min(...guarded.removedAt.map((step) => step ?? settings.protocol.steps));
  const points = Math.floor(first / settings.protocol.evaluateEvery) + 1;
  assert.ok(points > 1);
  assert.deepEqual(
    guarded.accuracy.slice(0, points),
    run("mean", "variance").accuracy.slice(0, points),
  );
  assert.notDeepEqual(run("honest-mean", "none").accuracy, run("double", "none").accuracy);
});

Deno.test("removals and reach say the same", () => {
  for (const { method, removedAt, guard } of result.runs) {
    if (method !== "double") {
      assert.ok(guard === null && removedAt.every((step) => step === null));
      continue;
    }
    removedAt.forEach((step, i) => {
      const reach = Math.max(...guard!.reach.map((row) => row[i]!));
      assert.equal(reach > 1, step !== null);
    });
    assert.equal(guard!.course.length, 3);
  }
});

Deno.test("detection: every group with every z, beside the formula", async () => {
  const point = detectionGrid("laptop")[0]!;
  assert.deepEqual(point.settings.groups.map(({ honest, byzantine }) => [honest, byzantine]), [
    [5, 3],
    [7, 4],
    [10, 6],
    [12, 6],
  ]);
  const small = { ...point.settings, groups: point.settings.groups.slice(0, 2) };
  const { detections } = await detect(
    { settings: small, seed: 900_900, stream: stream("detection cell test") },
    context,
  );
  assert.deepEqual(detections.map(({ honest, z }) => [honest, z]), [[5, 0.4], [5, 0.7], [7, 0.4], [
    7,
    0.7,
  ]]);
  for (const { step, expected } of detections) assert.ok(Math.abs(step / expected - 1) < 0.25);
  assert.ok(Math.abs(detections[0]!.expected - 50.9) < 0.1);
});

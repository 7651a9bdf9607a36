import assert from "node:assert/strict";
import type { MinibatchIndices } from "../engines/engine.ts";
import { minibatchDraws } from "./draws.ts";
import { sharedNoise } from "./shared_noise.ts";
import { testSetting } from "./testing/setting.ts";

/** A setting whose network writes down how many minibatches it was handed. */
function recorded(examples: number) {
  const { network, families, stream, parameters, data } = testSetting(examples);
  const calls: number[] = [];
  const minibatchProjections: typeof network.minibatchProjections = (p, d, draws, directions) => {
    calls.push((draws as MinibatchIndices).count);
    return network.minibatchProjections(p, d, draws, directions);
  };
  const shared = { network: { minibatchProjections }, parameters, data, family: families[0]! };
  const draws = (batchSize: number, count: number) =>
    minibatchDraws({ examples, batchSize, count, stream: stream.child("draws") });
  return { shared, draws, calls };
}

Deno.test("sharedNoise() takes the full gradient and all that is planned in one pass", async () => {
  const { shared, draws, calls } = recorded(20);
  const planned = [draws(3, 7), draws(5, 4)];
  const noise = sharedNoise({ ...shared, planned });
  const [three, five] = [await noise(planned[0]!, 0, 7), await noise(planned[1]!, 0, 4)];
  assert.deepEqual(calls, [1 + 7 + 4]);
  assert.deepEqual(await noise(planned[0]!, 2, 3), three.slice(2 * 3, 5 * 3));
  assert.deepEqual(calls, [12]);

  const unplanned = sharedNoise({ ...shared, planned: [] });
  assert.deepEqual(await unplanned(draws(3, 7), 0, 7), three);
  assert.deepEqual(await unplanned(draws(5, 4), 1, 2), five.slice(3, 9));
  assert.deepEqual(calls, [12, 1, 7, 2]);
});

Deno.test("sharedNoise() keeps nothing ahead where it would be too large", async () => {
  const { shared, draws, calls } = recorded(20);
  const huge = draws(3, 2e7); // 3 directions: 240 MB of noise
  const noise = sharedNoise({ ...shared, planned: [huge] });
  await noise(huge, 0, 2);
  await noise(huge, 2, 2);
  assert.deepEqual(calls, [1, 2, 2]);
});

Deno.test("sharedNoise() averages the parts of a full gradient by their sizes", async () => {
  const { shared, calls } = recorded(1030); // parts of 1024 and of 6
  const all = {
    count: 1,
    batchSize: 1030,
    at: () => Int32Array.from({ length: 1030 }, (_, i) => i),
  };
  const noise = await sharedNoise({ ...shared, planned: [all] })(all, 0, 1);
  assert.deepEqual(calls, [3]);
  assert.ok(noise.every((value) => Math.abs(value) < 1e-6));
});

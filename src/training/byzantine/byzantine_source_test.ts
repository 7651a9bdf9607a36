import assert from "node:assert/strict";
import type { Batch } from "../../engines/engine.ts";
import { fillNormal } from "../../random/normal.ts";
import { stream } from "../../random/stream.ts";
import { uniformInteger } from "../../random/uniform_integer.ts";
import { testNetwork } from "../testing/network.ts";
import { type Aggregator, startAggregator } from "./aggregators/aggregator.ts";
import type { Attack } from "./attacks/attack.ts";
import { byzantineSource } from "./byzantine_source.ts";
import { iidSplit } from "./iid_split.ts";
import { type WeighingNetwork, workerGradients } from "./worker_gradients.ts";

const CLASSES = 3;
const network = testNetwork({ sizes: [4, CLASSES] });
const parameters = fillNormal(stream("source test", "weights"), new Float32Array(4 * CLASSES));
const labels = stream("source test", "labels");
const data: Batch = {
  count: 40,
  inputs: fillNormal(stream("source test", "inputs"), new Float32Array(160)),
  labels: Int32Array.from({ length: 40 }, () => uniformInteger(labels, CLASSES)),
};

function source(attack: Attack, aggregator: Aggregator, byzantine = 2, name = "run") {
  return byzantineSource({
    data,
    workers: 5,
    byzantine,
    attack,
    aggregator: startAggregator(aggregator, 5),
    batchSize: 3,
    stream: stream("source test", name),
  });
}

Deno.test("iidSplit() deals every example to one worker, by the stream", () => {
  const shares = iidSplit(40, 6, stream("split", 1));
  assert.deepEqual(shares.map(({ length }) => length), [7, 7, 7, 7, 6, 6]);
  assert.equal(new Set(shares.flatMap((share) => [...share])).size, 40);
  assert.notDeepEqual(iidSplit(40, 6, stream("split", 2)), shares);
  assert.throws(
    () => iidSplit(3, 4, stream("split")),
    new RangeError("iidSplit: workers must be 1 … 3, got 4"),
  );
});

Deno.test("workers see the same minibatches whatever the attack and the aggregator", async () => {
  const ideal = await source({ kind: "none" }, { kind: "ideal" }).at(3, parameters, network);
  for (const attack of [{ kind: "zero" }, { kind: "sign-flip" }] as const) {
    const attacked = await source(attack, { kind: "ideal" }).at(3, parameters, network);
    assert.deepEqual(attacked.gradient, ideal.gradient);
    assert.equal(attacked.loss, ideal.loss);
    assert.equal(attacked.correct, ideal.correct);
  }
  const other = await source({ kind: "none" }, { kind: "ideal" }, 2, "other").at(
    3,
    parameters,
    network,
  );
  assert.notDeepEqual(other.gradient, ideal.gradient);
});

Deno.test("workers draw from their own share, or from all examples where nothing is split", async () => {
  const seen = async (shares: "split" | "whole") => {
    const inputs = new Set<number>();
    const spy = {
      ...network,
      lossAndGradient(at: Float32Array, batch: Batch) {
        if (batch.labels.length === 3) inputs.add(batch.inputs[0]!);
        return network.lossAndGradient(at, batch);
      },
    };
    const one = byzantineSource({
      data,
      workers: 40,
      byzantine: 39,
      attack: { kind: "zero" },
      aggregator: startAggregator({ kind: "ideal" }, 40),
      batchSize: 3,
      shares,
      stream: stream("source test", "shares"),
    });
    for (let step = 0; step < 12; step++) await one.at(step, parameters, spy);
    return inputs.size;
  };
  assert.equal(await seen("split"), 1);
  assert.ok(await seen("whole") > 6);
});

Deno.test("the mean under −ρ·g of 2 of 5 is (honest sum − ρ·own sum)/5", async () => {
  const at = async (attack: Attack, aggregator: Aggregator) =>
    (await source(attack, aggregator).at(0, parameters, network)).gradient;
  const all = await at({ kind: "none" }, { kind: "mean" });
  const honest = await at({ kind: "none" }, { kind: "ideal" });
  const attacked = await at({ kind: "scaled", rho: 0.4 }, { kind: "mean" });
  attacked.forEach((x, j) => {
    const own = 5 * all[j]! - 3 * honest[j]!;
    assert.ok(Math.abs(x - (3 * honest[j]! - 0.4 * own) / 5) < 1e-6);
  });
  const zero = await at({ kind: "zero" }, { kind: "mean" });
  zero.forEach((x, j) => assert.ok(Math.abs(x - 0.6 * honest[j]!) < 1e-6));
});

Deno.test("label-flip attackers train on flipped labels, the loss stays that of the honest", async () => {
  const flip = await source({ kind: "label-flip", classes: CLASSES }, { kind: "mean" }).at(
    0,
    parameters,
    network,
  );
  const none = await source({ kind: "none" }, { kind: "mean" }).at(0, parameters, network);
  assert.equal(flip.loss, none.loss);
  assert.notDeepEqual(flip.gradient, none.gradient);
});

Deno.test("every aggregator runs, and Zeno's examples are fresh each step", async () => {
  const aggregators: Aggregator[] = [
    { kind: "coordinate-median" },
    { kind: "trimmed-mean", f: 2 },
    { kind: "geometric-median" },
    { kind: "krum", f: 1 },
    { kind: "multi-krum", f: 1, keep: 3 },
    { kind: "zeno", rate: 0.2, rho: 5e-4, keep: 3, examples: 6 },
    { kind: "centred-clipping", radius: 1, iterations: 2 },
    { kind: "safeguard", windows: [{ steps: 10, threshold: { kind: "fixed", value: 5 } }] },
    { kind: "pre-run", windows: [5] },
  ];
  for (const one of aggregators) {
    const run = source({ kind: "variance", z: 0.3, ddof: 1 }, one);
    for (const step of [0, 1]) {
      const { gradient, loss, correct, count } = await run.at(step, parameters, network);
      assert.equal(count, 9);
      assert.ok(gradient.every(Number.isFinite) && loss > 0 && correct >= 0 && correct <= 9);
    }
  }
});

Deno.test("a network that weighs per-example gradients gives the same from one call", async () => {
  let calls = 0;
  const weighing: WeighingNetwork = {
    ...network,
    weightedGradients(at, batch, weights, n) {
      calls++;
      const own = network.perExampleGradients(at, batch);
      const out = new Float32Array(n * at.length);
      for (let i = 0; i < n; i++) {
        for (let p = 0; p < at.length; p++) {
          out[i * at.length + p] = own.reduce(
            (sum, gradient, j) => sum + weights[i * batch.count + j]! * gradient[p]!,
            0,
          );
        }
      }
      return Promise.resolve(out);
    },
  };
  const cut = (from: number, to: number): Batch => ({
    count: to - from,
    inputs: data.inputs.subarray(4 * from, 4 * to),
    labels: data.labels.subarray(from, to),
  });
  const batches = [cut(0, 3), cut(3, 4), cut(10, 17)];
  const together = await workerGradients(weighing, parameters, batches, 2);
  const apart = await workerGradients(network, parameters, batches, 2);
  assert.equal(calls, 1);
  together.gradients.forEach((gradient, i) =>
    gradient.forEach((x, p) => assert.ok(Math.abs(x - apart.gradients[i]![p]!) < 1e-6))
  );
  assert.ok(Math.abs(together.score.loss - apart.score.loss) < 1e-6);
  assert.equal(together.score.correct, apart.score.correct);
});

Deno.test("byzantineSource() refuses as many Byzantine workers as there are workers", () => {
  assert.throws(
    () => source({ kind: "zero" }, { kind: "mean" }, 5),
    /5 of 5 workers are Byzantine/,
  );
});

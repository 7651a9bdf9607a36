import assert from "node:assert/strict";
import { mlp } from "../models/mlp.ts";
import { parameterLayout } from "../models/layout.ts";
import { stream } from "../random/stream.ts";
import { startAsyncChain, startChain } from "./chain.ts";
import { dropoutDrift } from "./drifts/dropout_drift.ts";
import { plainDrift } from "./drifts/plain_drift.ts";
import { structuredDrift } from "./drifts/structured_drift.ts";
import type { AsyncEnergy } from "./energies/energy.ts";
import { gaussianEnergy } from "./energies/gaussian_energy.ts";
import { Memory } from "./memory.ts";
import { NormalTape } from "./normal_tape.ts";
import { partitionBy, perLayer, perNeuron, perParameter, randomPartition } from "./partition.ts";
import { runChain } from "./run_chain.ts";
import { pairPrecision } from "./testing/pair.ts";
import { sgld } from "./updates/sgld.ts";

Deno.test("Memory keeps the last states and draws every group by itself", () => {
  const memory = new Memory(3, 3);
  for (const value of [0, 1, 2, 3]) memory.push(Float64Array.of(value, 10 + value, 20 + value));
  assert.equal(memory.stored, 3);
  const partition = partitionBy(["a", "b", "a"]);
  const out = new Float64Array(3);
  const source = stream("memory");
  const counts = new Map<string, number>();
  for (let i = 0; i < 9000; i++) {
    memory.draw(source, partition, out);
    assert.equal(out[2]! - out[0]!, 20, "a group stays together");
    const pair = `${out[0]},${out[1]! - 10}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  // Nine pairs of 1, 2, 3, each 1000 ± 6·30.
  assert.equal(counts.size, 9);
  for (const [pair, count] of counts) {
    assert(!pair.includes("0") && Math.abs(count - 1000) < 180, `${pair}: ${count}`);
  }
});

Deno.test("Memory refuses capacities that are none, and draws from nothing", () => {
  assert.throws(() => new Memory(0, 1), /capacity and dimension must be positive integers/);
  const empty = () => new Memory(1, 1).draw(stream("none"), perParameter(1), new Float64Array(1));
  assert.throws(empty, RangeError);
});

Deno.test("partitions by layer and by neuron follow the layout", () => {
  const layout = parameterLayout(mlp({ inputs: 2, width: 3, depth: 2, classes: 2, bias: true }));
  assert.deepEqual(perLayer(layout).members.map(({ length }) => length), [9, 8]);
  // Weights are fanIn × units: unit 1 of the first layer has entries 1 and 4, and bias 6 + 1.
  const { members } = perNeuron(layout);
  assert.equal(members.length, 5);
  assert.deepEqual([...members[1]!], [1, 4, 7]);
  assert.throws(
    () => randomPartition(stream("p"), 3, 4),
    /groups must be an integer in 1 … 3, not 4/,
  );
});

Deno.test("NormalTape runs on over its blocks without a repeat", () => {
  const tape = new NormalTape(stream("tape"));
  const values = Array.from({ length: 10_000 }, () => tape.next());
  assert(new Set(values).size > 9990);
  assert(Math.abs(values.reduce((sum, value) => sum + value * value, 0) / 10_000 - 1) < 0.085);
});

Deno.test("a chain counts M gradients a step, L in the dropout form", () => {
  const memory = () => new Memory(10, 2);
  const common = { partition: perParameter(2), partners: stream("partners") };
  const dropout = { ...common, memory: memory(), keep: 0.5, masks: stream("masks"), draws: 16 };
  for (
    const [drift, cost] of [
      [plainDrift(2), 1],
      [structuredDrift({ ...common, memory: memory() }), 2],
      [structuredDrift({ ...common, memory: memory(), sharing: "shared" }), 2],
      [dropoutDrift(dropout), 16],
    ] as const
  ) {
    const chain = startChain({
      energy: gaussianEnergy(pairPrecision(0.5)),
      drift,
      update: sgld({ stepSize: 0.01, noise: new NormalTape(stream("noise")) }),
      start: new Float64Array(2),
    });
    runChain(chain, 7);
    assert.equal(chain.evaluations, 7 * cost);
  }
});

Deno.test("dropoutDrift() leaves the prior unscaled as the released code does, or scales it", () => {
  const total = (prior: "energy" | "none") => {
    const drift = dropoutDrift({
      partition: perParameter(1),
      memory: new Memory(1, 1),
      keep: 0.25,
      partners: stream("partners"),
      masks: stream("masks"),
      prior,
    });
    drift.remember(Float64Array.of(9));
    // Steps until the mask keeps the parameter.
    for (;;) {
      drift.begin(Float64Array.of(1));
      const [point] = drift.point(0);
      drift.take(0, Float64Array.of(5), Float64Array.of(2));
      if (point === 1) return drift.total[0];
      assert.equal(drift.total[0], 0);
    }
  };
  assert.equal(total("energy"), 4 * 5);
  assert.equal(total("none"), 4 * (5 - 2) + 2);
});

Deno.test("an asynchronous chain passes through the same states", async () => {
  const plain = gaussianEnergy(pairPrecision(0.5));
  const energy: AsyncEnergy = {
    dimension: 2,
    value: (theta) => Promise.resolve(plain.value(theta)),
    gradient: (theta, out) => Promise.resolve(plain.gradient(theta, out)),
  };
  const settings = () => ({
    drift: structuredDrift({
      partition: perParameter(2),
      memory: new Memory(100, 2),
      partners: stream("partners"),
    }),
    update: sgld({ stepSize: 0.05, noise: new NormalTape(stream("noise")) }),
    start: Float64Array.of(1, 2),
  });
  const [one, other] = [
    startChain({ energy: plain, ...settings() }),
    startAsyncChain({ energy, ...settings() }),
  ];
  for (let t = 0; t < 50; t++) {
    one.step();
    await other.step();
  }
  assert.deepEqual(other.theta, one.theta);
  assert.equal(other.evaluations, one.evaluations);
});

Deno.test("chains refuse what does not fit", () => {
  const energy = gaussianEnergy(pairPrecision(0.5));
  const update = sgld({ stepSize: 0.1, noise: new NormalTape(stream("noise")) });
  const start = new Float64Array(3);
  assert.throws(
    () => startChain({ energy, drift: plainDrift(2), update, start }),
    /the energy has 2 parameters, the start 3, the drift 2/,
  );
  const drift = dropoutDrift({
    partition: perParameter(2),
    memory: new Memory(1, 2),
    keep: 0.5,
    partners: stream("partners"),
    masks: stream("masks"),
    prior: "none",
  });
  const unscaled = { energy, drift, update, start: new Float64Array(2) };
  assert.throws(() => startChain(unscaled), /the energy has none apart/);
  assert.throws(() => dropoutDrift({ ...common(), keep: 0 }), /keep must be in \(0, 1\], not 0/);
  assert.throws(() => dropoutDrift({ ...common(), keep: 1, draws: 0 }), /draws must be a positive/);
  assert.throws(
    () => runChain(startChain({ ...unscaled, drift: plainDrift(2) }), 5, 2),
    /multiple/,
  );
});

const common = () => ({
  partition: perParameter(2),
  memory: new Memory(1, 2),
  partners: stream("partners"),
  masks: stream("masks"),
});

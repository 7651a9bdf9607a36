import assert from "node:assert/strict";
import type { Batch, Network } from "../../../src/engines/engine.ts";
import { fillNormal } from "../../../src/random/normal.ts";
import { stream } from "../../../src/random/stream.ts";
import { testNetwork } from "../../../src/training/testing/network.ts";
import { type Task, trainArms } from "./train_arms.ts";

const PROTOCOL = {
  learningRate: 0.05,
  weightDecay: 1e-3,
  batchSize: 4,
  epochs: 5,
  labelNoise: 0,
  trainExamples: 18,
  testExamples: 30,
};

function examples(name: string, count: number): Batch {
  const inputs = fillNormal(stream("train arms test", name), new Float32Array(2 * count));
  return {
    count,
    inputs,
    labels: Int32Array.from({ length: count }, (_, i) => +(inputs[2 * i]! > 0)),
  };
}

/** Notes the first input of every minibatch. */
function watched(network: Network, seen: number[]): Network {
  return {
    ...network,
    lossAndGradient(parameters, batch) {
      seen.push(batch.inputs[0]!);
      return network.lossAndGradient(parameters, batch);
    },
  };
}

function task(network: Network): Task {
  return {
    network,
    data: examples("train", 18),
    test: examples("test", 30),
    parameters: fillNormal(stream("train arms test", "weights"), new Float32Array(4)),
    batches: stream("train arms test", "batches"),
  };
}

const ignore = () => {};

Deno.test("trainArms() gives every arm the same minibatches, each epoch another permutation without its rest", async () => {
  const seen: number[] = [];
  const network = testNetwork({ sizes: [2, 2] });
  await trainArms(task(watched(network, seen)), PROTOCOL, ignore);
  // 4 full minibatches an epoch of 18; the loop looks at one more gradient at the end of each arm.
  const each = 5 * 4 + 1;
  assert.equal(seen.length, 3 * each);
  assert.deepEqual(seen.slice(each, 2 * each), seen.slice(0, each));
  assert.deepEqual(seen.slice(2 * each), seen.slice(0, each));
  assert.notDeepEqual(seen.slice(0, 4), seen.slice(4, 8));
});

Deno.test("trainArms() evaluates both sets after every epoch, and the arms differ", async () => {
  const network = testNetwork({ sizes: [2, 2] });
  const made = task(network);
  const { pnm, sgdm, matched } = await trainArms(made, PROTOCOL, ignore);
  for (const { testErrors, trainingErrors, trainingLosses } of [pnm, sgdm, matched]) {
    assert.deepEqual(
      [testErrors.length, trainingErrors.length, trainingLosses.length],
      [5, 5, 5],
    );
    for (const error of testErrors) assert.equal(error, 100 * Math.round(error * 0.3) / 30);
    assert(trainingLosses.at(-1)! < trainingLosses[0]!);
  }
  assert.notDeepEqual(pnm.trainingLosses, matched.trainingLosses);
  assert.notDeepEqual(sgdm.trainingLosses, matched.trainingLosses);
  assert.deepEqual(await trainArms(made, PROTOCOL, ignore), { pnm, sgdm, matched });
});

Deno.test("trainArms() lets the rate fall to a tenth at .4E and at .8E", async () => {
  // Loss −w with gradient −1 everywhere: how far an epoch goes is its rate times the long-run step.
  const gradient = Float32Array.of(-1);
  const network: Network = {
    ...testNetwork({ sizes: [1, 1] }),
    lossAndGradient: (parameters) =>
      Promise.resolve({ loss: 100 - parameters[0]!, correct: 0, gradient }),
    evaluate: (parameters) => Promise.resolve({ loss: 100 - parameters[0]!, correct: 0 }),
  };
  const { sgdm } = await trainArms(
    {
      ...task(network),
      data: { count: 400, inputs: new Float32Array(400), labels: new Int32Array(400) },
      parameters: Float32Array.of(0),
    },
    { ...PROTOCOL, learningRate: 1e-3, weightDecay: 0, batchSize: 1 },
    ignore,
  );
  const gone = sgdm.trainingLosses.map((loss, epoch, all) => (all[epoch - 1] ?? 100) - loss);
  // 400 steps of 10·η each, short of it in the first epoch alone, while momentum builds up.
  const expected = [3.91, 4, 0.4, 0.4, 0.04];
  gone.forEach((far, epoch) => assert(Math.abs(far - expected[epoch]!) < 0.01, `${gone}`));
});

Deno.test("trainArms() makes no number up for an arm that diverges", async () => {
  const broken: Network = {
    ...testNetwork({ sizes: [2, 2] }),
    lossAndGradient: () =>
      Promise.resolve({ loss: NaN, correct: 0, gradient: new Float32Array(4) }),
  };
  await assert.rejects(() => trainArms(task(broken), PROTOCOL, ignore), /training diverged/);
});

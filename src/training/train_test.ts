import assert from "node:assert/strict";
import { UserError } from "../base/errors.ts";
import type { Batch } from "../engines/engine.ts";
import { constant } from "../optim/constant.ts";
import { sgd } from "../optim/sgd.ts";
import { fillNormal } from "../random/normal.ts";
import { stream } from "../random/stream.ts";
import { uniformInteger } from "../random/uniform_integer.ts";
import { gather } from "../data/gather.ts";
import { type GradientSource, minibatch } from "./gradient_source.ts";
import { minibatches } from "./minibatches.ts";
import { testNetwork } from "./testing/network.ts";
import { train } from "./train.ts";
import type { MinibatchTraining } from "./training_options.ts";

/** Three noisy classes in four dimensions, learnable by a small net within some dozens of steps. */
function blobs(count: number, seed: number): Batch {
  const s = stream("blobs", seed);
  const inputs = new Float32Array(count * 4);
  fillNormal(s, inputs);
  const labels = Int32Array.from({ length: count }, () => uniformInteger(s, 3));
  labels.forEach((label, i) => inputs[i * 4 + label]! += 2);
  return { count, inputs, labels };
}

function setUp(overrides: Partial<MinibatchTraining> = {}, seed = 1) {
  const network = testNetwork({ sizes: [4, 8, 3] });
  const parameters = new Float32Array(network.parameterCount);
  fillNormal(stream("initial", seed), parameters);
  const options: MinibatchTraining = {
    network,
    data: blobs(24, seed),
    parameters,
    optimizer: sgd(),
    schedule: constant(0.5),
    batchSize: 6,
    batches: stream("batches", seed),
    maxSteps: 400,
    ...overrides,
  };
  return { network, options };
}

Deno.test("train() equals the hand-written loop bit for bit", async () => {
  const { network, options } = setUp({ maxSteps: 5, checkpointSteps: [3] });
  const run = await train(options);
  const at = minibatches({
    examples: 24,
    batchSize: 6,
    sampling: "with-replacement",
    stream: options.batches,
  });
  const w = options.parameters.slice();
  for (let step = 0; step < 5; step++) {
    if (step === 3) assert.deepEqual(run.checkpoints[0]!.parameters, w);
    const { gradient } = await network.lossAndGradient(w, gather(options.data, at(step)));
    for (let i = 0; i < w.length; i++) w[i] = w[i]! - 0.5 * gradient[i]!;
  }
  assert.deepEqual(run.checkpoints.map(({ step, reasons }) => [step, reasons]), [
    [3, ["named step"]],
    [5, ["last"]],
  ]);
  assert.deepEqual(run.checkpoints[1]!.parameters, w);
  assert.equal(run.curve.loss.length, 6);
});

Deno.test("train() finds exactly the first step with 100 % training accuracy and goes on to 2T", async () => {
  for (const seed of [1, 2, 3]) {
    const { network, options } = setUp({ accuracies: [1], stopAtMultiple: 2 }, seed);
    const run = await train(options);
    const T = run.milestones[0]!.step;
    assert.ok(T !== null && T > 0, `seed ${seed} learns the set`);
    assert.equal(run.lastStep, 2 * T);
    assert.ok(network.calls.evaluatedExamples < 24 * T, "the gate spares most evaluations");

    const everyStep = setUp({
      maxSteps: T,
      checkpointSteps: Array.from({ length: T }, (_, step) => step),
    }, seed);
    const exhaustive = await train(everyStep.options);
    const first = exhaustive.checkpoints.find(({ train }) => train.accuracy === 1);
    assert.equal(first?.step, T);
    assert.deepEqual(run.checkpoints[0]!.parameters, first?.parameters);
  }
});

Deno.test("train() finds exactly the first step with 100 % training accuracy and a small enough loss", async () => {
  const fitLoss = 0.02;
  const { options } = setUp({ accuracies: [1], fitLoss, stopAtMultiple: 1, maxSteps: 20_000 }, 1);
  const run = await train(options);
  const T = run.milestones[0]!.step!;
  const exhaustive = await train(
    setUp({
      maxSteps: T,
      checkpointSteps: Array.from({ length: T }, (_, step) => step),
    }, 1).options,
  );
  const fits = exhaustive.checkpoints.filter(({ train }) =>
    train.accuracy === 1 && train.loss <= fitLoss
  );
  assert.deepEqual(fits.map(({ step }) => step), [T]);
  assert(exhaustive.checkpoints.some(({ step, train }) => step < T && train.accuracy === 1));
});

Deno.test("train() checks a named accuracy below 1 at the stated cadence only", async () => {
  const { options } = setUp({ accuracies: [0.75], checkEvery: 4, maxSteps: 200 });
  const run = await train(options);
  const found = run.milestones[0]!.step!;
  assert.equal(found % 4, 0);
  assert.equal(run.checkEvery, 4);
  const all = await train({
    ...options,
    accuracies: [],
    maxSteps: found,
    checkpointSteps: Array.from({ length: found }, (_, step) => step),
  });
  const first = all.checkpoints.find(({ step, train }) => step % 4 === 0 && train.accuracy >= 0.75);
  assert.equal(first?.step, found);
});

Deno.test("train() keeps steps 0, 1, p, p², … and evaluates each on both sets", async () => {
  const { network, options } = setUp({ maxSteps: 9, powersOf: 2, test: blobs(10, 9) });
  const seen: number[] = [];
  const run = await train({ ...options, onCheckpoint: ({ step }) => void seen.push(step) });
  assert.deepEqual(seen, [0, 1, 2, 4, 8, 9]);
  const thirds = await train({ ...options, powersOf: 3 });
  assert.deepEqual(thirds.checkpoints.map(({ step, reasons }) => [step, ...reasons]), [
    [0, "power of 3"],
    [1, "power of 3"],
    [3, "power of 3"],
    [9, "power of 3", "last"],
  ]);
  const { loss, correct } = await network.evaluate(run.checkpoints[3]!.parameters, options.test!);
  assert.deepEqual(run.checkpoints[3]!.test, { loss, accuracy: correct / 10 });
  assert.deepEqual(run.checkpoints[0]!.parameters, options.parameters);
});

Deno.test("train() reports an accuracy that was never reached as null", async () => {
  const { options } = setUp({ maxSteps: 1, accuracies: [1], stopAtMultiple: 2 });
  const run = await train(options);
  assert.deepEqual(run.milestones, [{ accuracy: 1, step: null }]);
  assert.equal(run.lastStep, 1);
});

Deno.test("train() leaves the initial parameters alone and repeats itself", async () => {
  const { options } = setUp({ maxSteps: 4, optimizer: sgd({ momentum: 0.9 }) });
  const before = options.parameters.slice();
  const first = await train(options);
  assert.deepEqual(options.parameters, before);
  assert.deepEqual(await train(options), first);
});

Deno.test("train() says in one line where and at which learning rate it diverged", async () => {
  const { options } = setUp({
    schedule: constant(1e38),
    network: testNetwork({ sizes: [4, 8, 3], activation: "relu" }),
  });
  await assert.rejects(train(options), (error: unknown) => {
    assert.ok(error instanceof UserError);
    assert.match(
      error.message,
      /^training diverged: the loss is not finite at step \d+ with learning rate 1e\+38; lower the learning rate$/,
    );
    assert.equal(error.exitCode, 3);
    return true;
  });
});

Deno.test("train() refuses options out of range with one line", async () => {
  const cases: [Partial<MinibatchTraining>, string][] = [
    [{ maxSteps: -1 }, "training: maxSteps must be a whole number, 0 or more, got -1"],
    [{ checkEvery: 0 }, "training: checkEvery must be a whole number above 0, got 0"],
    [{ accuracies: [1.5] }, "training: an accuracy must lie in (0, 1], got 1.5"],
    [{ fitLoss: 0 }, "training: fitLoss must be above 0, got 0"],
    [{ powersOf: 1 }, "training: powersOf must be a whole number above 1, got 1"],
    [{ stopAtMultiple: 0.5 }, "training: stopAtMultiple must be 1 or more, got 0.5"],
  ];
  for (const [overrides, message] of cases) {
    await assert.rejects(train(setUp(overrides).options), new RangeError(message));
  }
});

Deno.test("train() shows the network augmented minibatches, and evaluates the sets as they are", async () => {
  const { options } = setUp({ maxSteps: 3 });
  const zeros = (batch: Batch, step: number) =>
    step === 1 ? batch : { ...batch, inputs: new Float32Array(batch.inputs.length) };
  const run = await train({ ...options, augment: zeros });
  const plain = await train(options);
  // Without biases a network answers a blank image with equal outputs: no gradient, loss log 3.
  assert.ok(Math.abs(run.curve.loss[0]! - Math.log(3)) < 1e-6);
  assert.equal(
    run.curve.loss[1],
    (await train({ ...options, augment: zeros, maxSteps: 1 })).curve.loss[1],
  );
  assert.notEqual(run.curve.loss[1], plain.curve.loss[1]);
  assert.ok(run.checkpoints[0]!.train.loss < Math.log(3));
});

Deno.test("train() takes gradients from whoever makes them: two workers' mean is the hand-written one", async () => {
  const { network, options } = setUp({ maxSteps: 4 });
  const { batches, batchSize, data, ...plan } = options;
  const workers = [0, 1].map((worker) =>
    minibatch({ data, batchSize, batches: batches.child("worker", worker) })
  );
  const asked: number[] = [];
  const source: GradientSource = {
    async at(step, parameters, of) {
      asked.push(step);
      const [a, b] = await Promise.all(workers.map((one) => one.at(step, parameters, of)));
      const gradient = a!.gradient.map((value, i) => (value + b!.gradient[i]!) / 2);
      return { ...a!, correct: a!.correct + b!.correct, count: a!.count + b!.count, gradient };
    },
  };
  const run = await train({ ...plan, data, source, masks: batches.child("masks") });
  assert.deepEqual(asked, [0, 1, 2, 3, 4]);
  const at = [0, 1].map((worker) =>
    minibatches({
      examples: 24,
      batchSize,
      sampling: "with-replacement",
      stream: batches.child("worker", worker),
    })
  );
  const w = options.parameters.slice();
  for (let step = 0; step < 4; step++) {
    const [a, b] = await Promise.all(
      at.map((one) => network.lossAndGradient(w, gather(data, one(step)))),
    );
    for (let i = 0; i < w.length; i++) {
      w[i] = w[i]! - 0.5 * Math.fround((a!.gradient[i]! + b!.gradient[i]!) / 2);
    }
  }
  assert.deepEqual(run.checkpoints.at(-1)!.parameters, w);
});

Deno.test("train() believes no source that its answers are those of the training set", async () => {
  const { options } = setUp({ accuracies: [1], maxSteps: 400, stopAtMultiple: 1 });
  const { batches, batchSize, data, ...plan } = options;
  const own = minibatch({ data, batchSize, batches });
  const wrong = (ofTrainingSet: boolean): GradientSource => ({
    at: async (...step) => ({ ...await own.at(...step), correct: 0, ofTrainingSet }),
  });
  const masks = batches.child("masks");
  const honest = await train(options);
  const doubted = await train({ ...plan, data, source: wrong(false), masks });
  assert.equal(doubted.milestones[0]!.step, honest.milestones[0]!.step);
  const believed = await train({ ...plan, data, source: wrong(true), masks });
  assert.equal(believed.milestones[0]!.step, null);
});

import assert from "node:assert/strict";
import fc from "fast-check";
import type { Engine } from "../../src/engines/engine.ts";
import { openEngine } from "../../src/engines/open_engine.ts";
import { alexnetCifar } from "../../src/models/alexnet_cifar.ts";
import { lenet } from "../../src/models/lenet.ts";
import type { Model } from "../../src/models/model.ts";
import { smallCnn } from "../../src/models/small_cnn.ts";
import { checkGradient, isSmooth } from "./check_gradient.ts";
import { imageProblems } from "./image_problem.ts";
import { everyKind, type Problem, problem } from "./problem.ts";
import { testedDevices } from "./tested_devices.ts";
import { assertClose, roundingTolerance } from "./tolerance.ts";

const devices = [["onnx:cpu", 150], ["onnx:wasm", 25], ["tfjs:cpu", 50]] as const;
for (const [device, numRuns] of testedDevices(devices, 25)) {
  Deno.test(`${device}: gradients of convolutional networks are central differences`, async () => {
    const { engine } = await openEngine(device);
    await fc.assert(
      fc.asyncProperty(imageProblems, async (problem) => {
        fc.pre(isSmooth(problem));
        await checkGradient(engine, problem);
      }),
      { numRuns, seed: 11 },
    );
    await engine.dispose();
  });
}

async function checkLossAndGradient(one: Engine, other: Engine, problem: Problem): Promise<void> {
  const { model, parameters, batch } = problem;
  const results = [];
  for (const engine of [one, other]) {
    const network = await engine.compile(model);
    results.push(await network.lossAndGradient(parameters, batch));
    await network.dispose();
  }
  const [a, b] = results;
  const tolerance = 2 * roundingTolerance(model, batch.count);
  assertClose([a!.loss], [b!.loss], tolerance, "loss");
  assertClose(a!.gradient, b!.gradient, tolerance, "gradient");
  assert.equal(a!.correct, b!.correct);
}

const networks: [what: string, model: Model, examples: number][] = [
  ["LeNet", lenet(), 4],
  ["the small CNN on 3 channels", smallCnn({ input: [3, 16, 16], classes: 5, channels: 8 }), 4],
  ["AlexNet with 8 channels", alexnetCifar({ channels: 8, dropout: 0 }), 3],
];

for (const [device, numRuns] of testedDevices([["tfjs:cpu", 25], ["onnx:wasm", 25]], 15)) {
  Deno.test(`onnx:cpu and ${device} agree on small convolutional networks`, async () => {
    const { engine: one } = await openEngine("onnx:cpu");
    const { engine: other } = await openEngine(device);
    await fc.assert(
      fc.asyncProperty(imageProblems, async (problem) => {
        fc.pre(isSmooth(problem));
        await checkLossAndGradient(one, other, problem);
      }),
      { numRuns, seed: 12 },
    );
  });

  for (const [what, model, examples] of networks) {
    Deno.test(`onnx:cpu and ${device} agree on ${what}`, async () => {
      const { engine: one } = await openEngine("onnx:cpu");
      const { engine: other } = await openEngine(device);
      await checkLossAndGradient(one, other, problem(model, examples, 13));
    });
  }
}

for (const [device, numRuns] of [["onnx:cpu", 50], ["onnx:wasm", 10]] as const) {
  Deno.test(`${device}: Kronecker projections of convolutional networks are their slow definition`, async () => {
    const { engine } = await openEngine(device);
    const { engine: slow } = await openEngine("tfjs:cpu");
    await fc.assert(
      fc.asyncProperty(imageProblems, async (problem) => {
        fc.pre(isSmooth(problem));
        const { model, parameters, batch, stream } = problem;
        const [network, reference] = [await engine.compile(model), await slow.compile(model)];
        for (const directions of everyKind(model, 3, stream)) {
          if (directions.kind !== "kronecker") continue;
          assertClose(
            await network.perExampleProjections(parameters, batch, directions),
            // One gradient per example, times the directions written out in full.
            await reference.perExampleProjections(parameters, batch, directions),
            2 * roundingTolerance(model, network.parameterCount),
            `projections of rank ${directions.rank}, ${directions.bias ? "with" : "without"} bias`,
          );
        }
        await network.dispose();
        await reference.dispose();
      }),
      { numRuns, seed: 14 },
    );
  });
}

Deno.test("onnx:cpu: Kronecker projections of images do not depend on how many are asked for", async () => {
  // 2000 directions of rank 3 at 144 places: 19 examples fit into a run.
  const model = smallCnn({ input: [1, 12, 12], classes: 3, channels: 2 });
  const { parameters, batch, stream } = problem(model, 45, 15);
  const directions = everyKind(model, 2000, stream).find((candidate) =>
    candidate.kind === "kronecker" && candidate.rank === 3
  )!;
  const { engine } = await openEngine("onnx:cpu");
  const network = await engine.compile(model);
  const all = await network.perExampleProjections(parameters, batch, directions);
  for (const i of [0, 18, 19, 44]) {
    const example = {
      count: 1,
      inputs: batch.inputs.subarray(i * 144, (i + 1) * 144),
      labels: batch.labels.subarray(i, i + 1),
    };
    const alone = await network.perExampleProjections(parameters, example, directions);
    const tolerance = roundingTolerance(model, network.parameterCount);
    assertClose(all.subarray(i * 2000, (i + 1) * 2000), alone, tolerance, `example ${i}`);
    assert.ok(alone.some((value) => Math.abs(value) > 0.1));
  }
  await network.dispose();
});

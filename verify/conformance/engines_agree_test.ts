import assert from "node:assert/strict";
import fc from "fast-check";
import { openEngine } from "../../src/engines/open_engine.ts";
import { mlp } from "../../src/models/mlp.ts";
import { checkAgreement } from "./check_agreement.ts";
import { problem, problems } from "./problem.ts";
import { testedDevices } from "./tested_devices.ts";
import { assertClose } from "./tolerance.ts";

for (const [device, numRuns] of testedDevices([["tfjs:cpu", 50], ["onnx:wasm", 25]], 25)) {
  Deno.test(`onnx:cpu and ${device} agree on the same weights and batch`, async () => {
    const { engine: one } = await openEngine("onnx:cpu");
    const { engine: other } = await openEngine(device);
    await fc.assert(
      fc.asyncProperty(problems, (problem) => checkAgreement(one, other, problem)),
      { numRuns, seed: 2 },
    );
  });

  Deno.test(`onnx:cpu and ${device} agree on a network of the experiments' size`, async () => {
    const { engine: one } = await openEngine("onnx:cpu");
    const { engine: other } = await openEngine(device);
    const model = mlp({ inputs: 784, width: 50, depth: 3, classes: 10 });
    await checkAgreement(one, other, problem(model, 32, 4));
  });

  Deno.test(`onnx:cpu and ${device} stay together over 20 training steps`, async () => {
    const model = mlp({ inputs: 20, width: 30, depth: 3, classes: 5, activation: "tanh" });
    const { parameters, batch } = problem(model, 64, 5);
    const trained = await Promise.all(["onnx:cpu", device].map(async (name) => {
      const network = await (await openEngine(name)).engine.compile(model);
      const weights = parameters.slice();
      for (let step = 0; step < 20; step++) {
        const { gradient } = await network.lossAndGradient(weights, batch);
        for (let i = 0; i < weights.length; i++) weights[i]! -= 0.1 * gradient[i]!;
      }
      await network.dispose();
      return weights;
    }));
    // tanh is smooth, so 20 steps of rate 0.1 add up rounding errors of some 1e-7 each.
    assertClose(trained[0]!, trained[1]!, 1e-5, "weights");
    assert.notDeepEqual(trained[0], parameters);
  });
}

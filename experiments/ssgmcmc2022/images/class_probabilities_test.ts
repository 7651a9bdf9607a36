import assert from "node:assert/strict";
import { openEngine } from "../../../src/engines/open_engine.ts";
import { initialise } from "../../../src/models/initialise.ts";
import { parameterLayout } from "../../../src/models/layout.ts";
import { mlp } from "../../../src/models/mlp.ts";
import type { Model } from "../../../src/models/model.ts";
import { resnet20 } from "../../../src/models/resnet20.ts";
import { fillNormal } from "../../../src/random/normal.ts";
import { stream } from "../../../src/random/stream.ts";
import { classProbabilities } from "./class_probabilities.ts";
import { labelLogs, scoresOf } from "./mixture.ts";

const source = stream("ssgmcmc2022", "test", "class probabilities");

/** Probabilities of a few examples, and the same examples. */
async function found(model: Model, inputs: number, weight: number) {
  const { engine } = await openEngine("cpu");
  const network = await engine.compile(model);
  const parameters = initialise(model, "pytorch-default", source.child("weights"))
    .map((w) => weight * w);
  const count = 6;
  const batch = {
    count,
    inputs: fillNormal(source.child("inputs"), new Float32Array(count * inputs)),
    labels: Int32Array.from({ length: count }, (_, i) => i % 10),
  };
  try {
    const probabilities = await classProbabilities(model, network)(parameters, batch);
    return { probabilities, batch, parameters, ...await network.evaluate(parameters, batch) };
  } finally {
    await network.dispose();
    await engine.dispose();
  }
}

for (
  const [name, model, inputs] of [
    ["784-10-10", mlp({ inputs: 784, width: 10, depth: 2, classes: 10, bias: true }), 784],
    ["ResNet-20", resnet20({ batchNorm: false }), 3072],
  ] as const
) {
  Deno.test(`classProbabilities() of ${name} add up to 1 and give the engine's loss and answers`, async () => {
    const { probabilities, batch: { labels }, loss, correct } = await found(model, inputs, 1);
    for (let i = 0; i < labels.length; i++) {
      const sum = probabilities.subarray(10 * i, 10 * i + 10).reduce((a, b) => a + b, 0);
      assert(Math.abs(sum - 1) < 1e-5, `${sum}`);
    }
    const { logLikelihood, accuracy } = scoresOf(probabilities, labels);
    assert(Math.abs(logLikelihood + loss) < 1e-4 * loss, `${logLikelihood} ${loss}`);
    assert.equal(accuracy * labels.length, correct);
  });
}

Deno.test("classProbabilities() keeps the digits of a label's tiny probability", async () => {
  const model = mlp({ inputs: 784, width: 10, depth: 2, classes: 10, bias: true });
  const { probabilities, batch: { labels }, loss } = await found(model, 784, 12);
  const logs = labelLogs(probabilities, labels);
  assert(Math.min(...logs) < -20, "far below the rounding of 1 − p");
  assert(Math.abs(logs.reduce((a, b) => a + b) / labels.length + loss) < 1e-3 * loss);
});

Deno.test("classProbabilities() needs a bias", () => {
  const model = mlp({ inputs: 4, width: 3, depth: 2, classes: 2 });
  assert.equal(parameterLayout(model).at(-1)!.role, "weight");
  assert.throws(() => classProbabilities(model, undefined as never), /no bias/);
});

import assert from "node:assert/strict";
import { openEngine } from "../../engines/open_engine.ts";
import { mlp } from "../../models/mlp.ts";
import { parameterLayout } from "../../models/layout.ts";
import { fillNormal } from "../../random/normal.ts";
import { stream } from "../../random/stream.ts";
import { startAsyncChain } from "../chain.ts";
import { dropoutDrift } from "../drifts/dropout_drift.ts";
import { Memory } from "../memory.ts";
import { NormalTape } from "../normal_tape.ts";
import { perNeuron } from "../partition.ts";
import { sgld } from "../updates/sgld.ts";
import { classificationEnergy } from "./classification_energy.ts";

const [count, inputs] = [12, 4];
const model = mlp({ inputs, width: 5, depth: 2, classes: 3, bias: true });
const batch = {
  inputs: fillNormal(stream("classification", "x"), new Float32Array(count * inputs)),
  labels: Int32Array.from({ length: count }, (_, i) => i % 3),
  count,
};

async function opened() {
  const { engine } = await openEngine("tfjs:cpu");
  const network = await engine.compile(model);
  const posterior = { examples: 60, priorDeviation: 0.3, batch: () => batch };
  return { engine, network, posterior, energy: classificationEnergy(network, posterior) };
}

Deno.test("classificationEnergy(): the gradient is that of the value, prior and N included", async () => {
  const { engine, network, posterior, energy } = await opened();
  const d = energy.dimension;
  const theta = fillNormal(stream("classification", "θ"), new Float64Array(d));
  const [gradient, prior] = [new Float64Array(d), new Float64Array(d)];
  await energy.gradient(theta, gradient);
  energy.priorGradient!(theta, prior);
  // Along a random direction: float32 losses leave three digits.
  const direction = fillNormal(stream("classification", "v"), new Float64Array(d));
  const at = (t: number) => energy.value(theta.map((value, i) => value + t * direction[i]!));
  const slope = (await at(1e-2) - await at(-1e-2)) / 2e-2;
  const expected = gradient.reduce((sum, g, i) => sum + g * direction[i]!, 0);
  assert(Math.abs(slope / expected - 1) < 5e-3, `${slope}, not ${expected}`);
  prior.forEach((value, i) => assert.equal(value, theta[i]! / 0.3 ** 2));
  // The released count: once for every example of a batch.
  const counted = classificationEnergy(network, { ...posterior, likelihoodScale: 60 * count });
  const found = new Float64Array(d);
  await counted.gradient(theta, found);
  found.forEach((value, i) => {
    const [likelihood, times] = [gradient[i]! - prior[i]!, value - prior[i]!];
    assert(Math.abs(times - count * likelihood) < 1e-6 * (1 + Math.abs(times)));
  });
  assert.throws(
    () => classificationEnergy(network, { ...posterior, examples: 0 }),
    /must be positive, not 0/,
  );
  await network.dispose();
  await engine.dispose();
});

Deno.test("a classifier is sampled by the dropout form over an engine", async () => {
  const { engine, network, energy } = await opened();
  const d = energy.dimension;
  const start = fillNormal(stream("classification", "start"), new Float64Array(d));
  const chain = startAsyncChain({
    energy,
    drift: dropoutDrift({
      partition: perNeuron(parameterLayout(model)),
      memory: new Memory(100, d),
      keep: 0.5,
      draws: 2,
      partners: stream("classification", "partners"),
      masks: stream("classification", "masks"),
      prior: "none",
    }),
    update: sgld({ stepSize: 2e-3, noise: new NormalTape(stream("classification", "noise")) }),
    start,
  });
  const before = await energy.value(start);
  for (let t = 0; t < 60; t++) await chain.step();
  assert.equal(chain.evaluations, 120);
  assert(await energy.value(chain.theta) < before, "it goes downhill from a draw of N(0, I)");
  await network.dispose();
  await engine.dispose();
});

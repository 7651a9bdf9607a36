/** The whole path on a real engine: train, capture both ways, compare. */
import assert from "node:assert/strict";
import { openEngine } from "../engines/open_engine.ts";
import { initialise } from "../models/initialise.ts";
import { mlp } from "../models/mlp.ts";
import { parameterLayout } from "../models/layout.ts";
import { constant } from "../optim/constant.ts";
import { sgd } from "../optim/sgd.ts";
import { fillNormal } from "../random/normal.ts";
import { stream } from "../random/stream.ts";
import { uniformInteger } from "../random/uniform_integer.ts";
import { train } from "../training/train.ts";
import { captureProjections } from "./capture.ts";
import { cumulants } from "./cumulants.ts";
import { coordinates } from "./directions/coordinates.ts";
import { kronecker } from "./directions/kronecker.ts";
import { sphere } from "./directions/sphere.ts";
import { minibatchCumulants } from "./minibatch_cumulants.ts";

const CLASSES = 4;

/** Classes around four centres in 20 dimensions. */
function clusters(count: number) {
  const s = stream("integration", "clusters");
  const inputs = fillNormal(s, new Float32Array(count * 20));
  const labels = Int32Array.from({ length: count }, () => uniformInteger(s, CLASSES));
  labels.forEach((label, i) => inputs[i * 20 + label]! += 3);
  return { count, inputs, labels };
}

Deno.test("captureProjections() on onnx:cpu: both captures agree along a trained net, as do the exact cumulants", async () => {
  const { engine } = await openEngine("onnx:cpu");
  const model = mlp({ inputs: 20, width: 16, depth: 3, classes: CLASSES, bias: false });
  const network = await engine.compile(model);
  try {
    const data = clusters(300);
    const run = await train({
      network,
      data,
      parameters: initialise(model, "xavier-uniform", stream("integration", "weights")),
      optimizer: sgd(),
      schedule: constant(0.05),
      batchSize: 32,
      batches: stream("integration", "batches"),
      maxSteps: 2000,
      powersOf: 4,
      accuracies: [1],
      stopAtMultiple: 2,
    });
    const T = run.milestones[0]!.step!;
    assert.ok(T > 1);
    assert.equal(run.checkpoints.find(({ step }) => step === T)!.train.accuracy, 1);
    assert.equal(run.lastStep, 2 * T);

    const blocks = parameterLayout(model);
    const s = stream("integration", "directions");
    const families = [
      sphere({ parameterCount: network.parameterCount, count: 5, stream: s.child("sphere") }),
      kronecker({ blocks, count: 4, rank: 2, stream: s.child("kronecker") }),
      coordinates(Int32Array.of(0, 333, 639)),
    ];
    const request = { batchSize: 8, draws: 4000 };
    for (const { parameters } of [run.checkpoints[0]!, run.checkpoints.at(-1)!]) {
      const options = {
        network,
        engine,
        parameters,
        data,
        directions: families,
        blocks,
        batches: [request],
        stream: stream("integration", "noise"),
      };
      const few = { ...request, draws: 20 };
      const perExample = await captureProjections({ ...options, method: "per-example" });
      const resampled = await captureProjections({ ...options, method: "resampled" });
      const expected = await resampled.noise(few);
      (await perExample.noise(few)).forEach((matrix, f) => {
        const size = Math.max(...expected[f]!.map(Math.abs));
        matrix.forEach((value, at) =>
          assert.ok(Math.abs(value - expected[f]![at]!) <= 2e-5 * size, families[f]!.id)
        );
      });
      // 12 directions: the sample variance of 4000 draws lies within 5 of its standard errors of the exact one.
      const noise = await perExample.noise(request);
      perExample.populations!.forEach(({ values, columns }, f) => {
        const exact = minibatchCumulants(cumulants(values, columns), 8);
        const found = cumulants(noise[f]!, columns);
        for (let k = 0; k < columns; k++) {
          const error = Math.sqrt((exact.excessKurtosis[k]! + 2) / request.draws);
          assert.ok(Math.abs(found.variance[k]! / exact.variance[k]! - 1) < 5 * error);
        }
      });
    }
  } finally {
    await network.dispose();
    await engine.dispose();
  }
});

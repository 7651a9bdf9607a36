import assert from "node:assert/strict";
import { stream } from "../../../src/random/stream.ts";
import { tanhRegression } from "../../../src/sampling/energies/tanh_regression.ts";
import { compute } from "./compute.ts";
import { grid } from "./grid.ts";
import { mapEstimate } from "./map_estimate.ts";
import type { BnnSettings } from "./settings.ts";
import { curve, drawPairs } from "./task.ts";

const SHORT: BnnSettings = {
  ...grid("smoke")[0]!.settings,
  structuredSteps: 200,
  memory: 201,
  predictionSteps: [200],
};

Deno.test("bnn: MAP, samplers and reference predict the curve", async () => {
  const settings = { ...SHORT, reference: { warmup: 100, samples: 400, length: 0.5 } };
  const cell = { settings, seed: 0, stream: stream("ssgmcmc2022", "test", "bnn") };
  const { predictions, map, reference, stepSize, curvature } = await compute(cell, {
    progress() {},
  });
  assert(Math.abs(stepSize * curvature - 0.2) < 1e-12);
  // The noise alone costs ½ ln(2πe·.09) = .215 nats; a constant would cost more than 1.
  const noise = -0.5 * Math.log(2 * Math.PI * Math.E * 0.09);
  for (const value of [map, predictions[0]!.sgld, predictions[0]!.structured]) {
    assert(value > noise - 0.5 && value < noise + 0.1, `${value}`);
  }
  assert(reference!.logLikelihood > noise - 0.5);
  assert(reference!.accepted > 0.4);
});

Deno.test("mapEstimate() ends where the gradient is small", () => {
  const pairs = drawPairs(stream("ssgmcmc2022", "test", "map"), 50, 0.3);
  const energy = tanhRegression({ hidden: 5, inputScale: 2, outputScale: 3 }, {
    ...pairs,
    noise: 0.3,
  });
  const start = Float64Array.from({ length: 16 }, (_, i) => Math.sin(i));
  const map = mapEstimate(energy, start, { steps: 4000, rate: 0.01 });
  const norm = (theta: Float64Array) => {
    const gradient = new Float64Array(16);
    energy.gradient(theta, gradient);
    return Math.hypot(...gradient);
  };
  assert(norm(map) < 1e-2 * norm(start), `${norm(map)} of ${norm(start)}`);
  assert(energy.value(map) < energy.value(start));
});

Deno.test("the curve is that of the notebooks, x in (−1, 1)", () => {
  assert.equal(curve(0), 1);
  assert(Math.abs(curve(1) - 0.6) < 1e-12);
  const { inputs } = drawPairs(stream("ssgmcmc2022", "test", "x"), 1000, 0.3);
  assert(inputs.every((x) => Math.abs(x) < 1) && inputs.some((x) => x < -0.9));
});

Deno.test("the laptop profile is the one of the rules", () => {
  const [{ settings, replicates }] = grid("laptop") as [ReturnType<typeof grid>[number]];
  assert.equal(replicates, 20);
  assert.deepEqual(settings, {
    hidden: 20,
    examples: 50,
    noise: 0.3,
    groups: 10,
    structuredSteps: 1000,
    memory: 1001,
    map: { steps: 4000, rate: 0.01 },
    rule: { kind: "sgld", relativeStep: 0.2 },
    predictionSteps: [200, 400, 1000],
    testPairs: 1000,
    reference: null,
  });
});

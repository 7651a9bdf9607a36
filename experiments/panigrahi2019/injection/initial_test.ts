import assert from "node:assert/strict";
import type { Batch, Engine } from "../../../src/engines/engine.ts";
import { openEngine } from "../../../src/engines/open_engine.ts";
import { stream } from "../../../src/random/stream.ts";
import { compute } from "./compute.ts";
import { covarianceTrace } from "./covariance_trace.ts";

const [INPUTS, WIDTH, CLASSES, SMALL] = [784, 16, 10, 8];

Deno.test("P6's weights are uniform in ±1/√(fan in), and σ_m² is tr Σ over b and the number of parameters", async () => {
  const { engine } = await openEngine("onnx:cpu", { threads: 1 });
  let first: { readonly parameters: Float32Array; readonly train: Batch } | undefined;
  let trace = NaN;
  const heard: Engine = {
    ...engine,
    matmul: engine.matmul.bind(engine),
    dispose: () => engine.dispose(),
    async compile(model) {
      const network = await engine.compile(model);
      return {
        ...network,
        parameterCount: network.parameterCount,
        lossAndGradient: (...of) => network.lossAndGradient(...of),
        perExampleProjections: (...of) => network.perExampleProjections(...of),
        perExampleGram: (...of) => network.perExampleGram(...of),
        dispose: () => network.dispose(),
        async evaluate(parameters, train) {
          if (first === undefined) {
            first = { parameters: parameters.slice(), train };
            trace = await covarianceTrace(network, parameters, train);
          }
          return network.evaluate(parameters, train);
        },
      };
    },
  };
  const settings = {
    dataset: "glyphs",
    trainExamples: 120,
    validationExamples: 20,
    testExamples: 20,
    labelNoise: 0.2,
    width: WIDTH,
    learningRate: 0.1,
    smallBatch: SMALL,
    largeBatch: 32,
    scales: [1],
    covarianceStep: 0,
    lookEvery: 1,
    stopLoss: 0.5,
    maximumSteps: 1,
  };
  const cell = { settings, seed: 900_002, stream: stream("panigrahi2019", "injection", 900_002) };
  const { sigma } = await compute(cell, { engine: heard, progress: () => {} });
  await engine.dispose();

  const { parameters, train } = first!;
  assert.equal(train.count, 120);
  const hidden = INPUTS * WIDTH;
  assert.equal(parameters.length, hidden + WIDTH * CLASSES);
  for (
    const [weights, fanIn] of [[parameters.subarray(0, hidden), INPUTS], [
      parameters.subarray(hidden),
      WIDTH,
    ]] as const
  ) {
    const largest = weights.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
    const bound = 1 / Math.sqrt(fanIn);
    assert(largest <= bound * (1 + 1e-6) && largest > 0.95 * bound, `${largest} of ${bound}`);
  }
  const expected = Math.sqrt(trace / (SMALL * parameters.length));
  assert(Math.abs(sigma / expected - 1) < 1e-6, `${sigma} is not ${expected}`);
});

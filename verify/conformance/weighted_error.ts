/** How far weighted gradients are from central differences of the examples' own losses, as a number. @module */
import type { Engine } from "../../src/engines/engine.ts";
import { DIFFERENCE_ERROR } from "./check_gradient.ts";
import type { GradientError } from "./gradient_error.ts";
import { compile, normals, type Problem } from "./problem.ts";
import { batchLoss, centralDifferences } from "./reference.ts";
import { roundingTolerance } from "./tolerance.ts";

/** Rows of weights. */
const ROWS = 3;

/** Compares an engine's weighted gradients, by normal weights, with the float64 reference. */
export async function weightedError(engine: Engine, problem: Problem): Promise<GradientError> {
  const { model, parameters, batch, mode, stream } = problem;
  const { count: N } = batch;
  const size = batch.inputs.length / N;
  const network = await compile(engine, problem);
  try {
    const weights = normals(stream.child("weights"), ROWS * N);
    const sums = await network.weightedGradients!(parameters, batch, weights, ROWS);
    const P = network.parameterCount;
    const expected = new Float64Array(ROWS * P);
    for (let j = 0; j < N; j++) {
      const example = {
        count: 1,
        inputs: batch.inputs.subarray(j * size, (j + 1) * size),
        labels: batch.labels.subarray(j, j + 1),
      };
      const gradient = centralDifferences(model, parameters, example, mode);
      for (let at = 0; at < ROWS * P; at++) {
        expected[at]! += weights[Math.floor(at / P) * N + j]! * gradient[at % P]!;
      }
    }
    const scale = expected.reduce((largest, value) => Math.max(largest, Math.abs(value)), 1);
    const error = expected.reduce(
      (largest, value, at) => Math.max(largest, Math.abs(sums[at]! - value)),
      0,
    );
    const { amplification } = batchLoss(model, Float64Array.from(parameters), batch, mode);
    // Every example brings a difference error of its own.
    const tolerance = amplification * (roundingTolerance(model, N) + N * DIFFERENCE_ERROR);
    return { error: error / scale, tolerance };
  } finally {
    await network.dispose();
  }
}

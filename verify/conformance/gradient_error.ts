/** How far an engine's gradient is from central differences, as a number. @module */
import type { Engine } from "../../src/engines/engine.ts";
import { compile, type Problem } from "./problem.ts";
import { batchLoss, centralDifferences } from "./reference.ts";
import { DIFFERENCE_ERROR } from "./check_gradient.ts";
import { roundingTolerance } from "./tolerance.ts";

/** How far a gradient is from central differences in float64. */
export interface GradientError {
  /** Largest error of an entry, relative to the largest entry or 1. */
  readonly error: number;
  /** What float32 rounding may cause. */
  readonly tolerance: number;
}

/** Compares an engine's gradient with the float64 reference. */
export async function gradientError(engine: Engine, problem: Problem): Promise<GradientError> {
  const { model, parameters, batch, mode } = problem;
  const network = await compile(engine, problem);
  try {
    const { gradient } = await network.lossAndGradient(parameters, batch);
    const { amplification } = batchLoss(model, Float64Array.from(parameters), batch, mode);
    const expected = centralDifferences(model, parameters, batch, mode);
    const scale = expected.reduce((largest, value) => Math.max(largest, Math.abs(value)), 1);
    const error = expected.reduce(
      (largest, value, i) => Math.max(largest, Math.abs(gradient[i]! - value)),
      0,
    );
    return {
      error: error / scale,
      tolerance: amplification * (roundingTolerance(model, batch.count) + DIFFERENCE_ERROR),
    };
  } finally {
    await network.dispose();
  }
}

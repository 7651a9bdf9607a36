import type { Engine } from "../../src/engines/engine.ts";
import type { Problem } from "./problem.ts";
import { batchLoss, centralDifferences } from "./reference.ts";
import { assertClose, roundingTolerance } from "./tolerance.ts";

/** Central differences with step 1e-5 in float64 are off by about 1e-10 of truncation and 1e-11 of rounding. */
const differenceError = 1e-8;

/** How near a kink the losses of central differences would no longer be smooth. */
export const kinkMargin = 1e-3;

/** Asserts that an engine's loss and gradient are those of the float64 reference. */
export async function checkGradient(engine: Engine, problem: Problem): Promise<void> {
  const { model, parameters, batch } = problem;
  const network = await engine.compile(model);
  try {
    const { loss, gradient } = await network.lossAndGradient(parameters, batch);
    const evaluated = await network.evaluate(parameters, batch);
    const tolerance = roundingTolerance(model, batch.count) + differenceError;
    const expected = batchLoss(model, Float64Array.from(parameters), batch).loss;
    assertClose([loss, evaluated.loss], [expected, expected], tolerance, "loss");
    assertClose(gradient, centralDifferences(model, parameters, batch), tolerance, "gradient");
  } finally {
    await network.dispose();
  }
}

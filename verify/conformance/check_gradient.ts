/** Asserts that an engine's gradient is that of central differences in float64. @module */
import type { Engine } from "../../src/engines/engine.ts";
import { compile, type Problem } from "./problem.ts";
import { withBatch } from "../../src/engines/modes/running_statistics.ts";
import { batchLoss, centralDifferences } from "./reference.ts";
import { assertClose, roundingTolerance } from "./tolerance.ts";

/** Central differences with step 1e-5 in float64 are off by about 1e-10 of truncation and 1e-11 of rounding. */
export const DIFFERENCE_ERROR = 1e-8;

/** How near a kink the losses of central differences would no longer be smooth. */
const KINK_MARGIN = 1e-3;

/** Batch norms that enlarge errors more than this would need a tolerance that shows nothing. */
const MOST_AMPLIFIED = 20;

/** Whether a problem is smooth enough around its parameters for central differences. */
export function isSmooth({ model, parameters, batch, mode }: Problem): boolean {
  const { kinkDistance, amplification } = batchLoss(
    model,
    Float64Array.from(parameters),
    batch,
    mode,
  );
  return kinkDistance > KINK_MARGIN && amplification < MOST_AMPLIFIED;
}

/** Asserts that an engine's loss and gradient are those of the float64 reference. */
export async function checkGradient(engine: Engine, problem: Problem): Promise<void> {
  const { model, parameters, batch, mode } = problem;
  const network = await compile(engine, problem);
  try {
    const { loss, gradient, statistics } = await network.lossAndGradient(parameters, batch);
    const reference = batchLoss(model, Float64Array.from(parameters), batch, mode);
    const { amplification, moments } = reference;
    const tolerance = amplification * (roundingTolerance(model, batch.count) + DIFFERENCE_ERROR);
    assertClose([loss], [reference.loss], tolerance, "loss");
    assertClose(
      gradient,
      centralDifferences(model, parameters, batch, mode),
      tolerance,
      "gradient",
    );
    if (mode?.kind === "training") {
      const expected = withBatch(
        model,
        mode.statistics,
        (name) => Float32Array.from(moments.get(name)!),
        batch.count,
      );
      assertClose(statistics!, expected, tolerance, "running statistics");
    } else {
      const evaluated = await network.evaluate(parameters, batch);
      assertClose([evaluated.loss], [reference.loss], tolerance, "evaluated loss");
    }
  } finally {
    await network.dispose();
  }
}

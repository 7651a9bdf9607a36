/** Asserts that two engines agree on one problem up to rounding. @module */
import type { Engine } from "../../src/engines/engine.ts";
import { everyKind, type Problem, randomBatch } from "./problem.ts";
import { assertClose, roundingTolerance } from "./tolerance.ts";

/** Directions asked for. */
const DIRECTIONS = 4;

/** Asserts that two engines give the same loss, gradient, projections and Gram matrix up to float32 rounding. */
export async function checkAgreement(one: Engine, other: Engine, problem: Problem): Promise<void> {
  const { model, parameters, batch, stream } = problem;
  const [a, b] = [await one.compile(model), await other.compile(model)];
  try {
    const [left, right] = [
      await a.lossAndGradient(parameters, batch),
      await b.lossAndGradient(parameters, batch),
    ];
    const tolerance = 2 * roundingTolerance(model, batch.count);
    assertClose([left.loss], [right.loss], tolerance, "loss");
    assertClose(left.gradient, right.gradient, tolerance, "gradient");
    // Projections and inner products are sums over all parameters besides.
    const sums = 2 * roundingTolerance(model, a.parameterCount);
    for (const directions of everyKind(model, DIRECTIONS, stream)) {
      assertClose(
        await a.perExampleProjections(parameters, batch, directions),
        await b.perExampleProjections(parameters, batch, directions),
        sums,
        `projections on ${directions.kind} directions`,
      );
    }
    const second = randomBatch(model, 3, stream.child("second batch"));
    assertClose(
      await a.perExampleGram(parameters, batch, second),
      await b.perExampleGram(parameters, batch, second),
      sums,
      "Gram matrix",
    );
  } finally {
    await a.dispose();
    await b.dispose();
  }
}

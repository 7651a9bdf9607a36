/** Cells for tests: some ten milliseconds of arithmetic, or a failure, as their settings say. @module */
import { UserError } from "../../base/errors.ts";
import type { ComputeWithoutEngine } from "../../records/study.ts";
import type { FixtureResult, FixtureSettings } from "./experiment.ts";

class MissingData extends UserError {
  override readonly name = "MissingData";
}

/** Computes a cell. */
export const compute: ComputeWithoutEngine<FixtureSettings, FixtureResult | number> = async (
  { settings: { behaviour, milliseconds }, seed },
  context,
) => {
  const until = performance.now() + milliseconds;
  for (let step = 0; step < 5; step++) {
    await new Promise((resolve) =>
      setTimeout(resolve, Math.max(0, until - performance.now()) / (5 - step))
    );
    context.progress(step / 5, "counting");
  }
  if (behaviour === "throw") throw new Error(`cell of seed ${seed} is broken`);
  if (behaviour === "missing") throw new MissingData("data set x is missing; run: fetch x");
  if (behaviour === "not-a-number") return NaN;
  if (behaviour === "misfit") return seed;
  if (behaviour === "exit") setTimeout(() => reportError(new Error("the worker died")), 0);
  if (behaviour === "exit") await new Promise(() => {});
  return { square: seed ** 2, values: Array.from({ length: 20 }, (_, i) => i / 3) };
};

/** Effects as the rules read them: by seed, by test. @module */
import type { SeedEffect, TestEffects } from "../../../src/claims/effects.ts";
import { type DecidingTest, type Run, TEST_NAMES, TESTS } from "./runs.ts";

/** One finite number per run of a class, in the order of the seeds. */
export function seedEffects(
  runs: readonly Run[],
  theta: (run: Run) => number | null,
): readonly SeedEffect[] {
  return runs
    .map((run) => ({ seed: run.seed, value: theta(run) ?? NaN }))
    .filter(({ value }) => Number.isFinite(value))
    .sort((a, b) => a.seed - b.seed);
}

/** θ of each seed by each of the two tests; no minimum is taken seed by seed. */
export function testEffects(
  runs: readonly Run[],
  theta: (run: Run, by: DecidingTest) => number | null,
): readonly TestEffects<readonly SeedEffect[]>[] {
  return TESTS.map((by) => ({
    test: TEST_NAMES[by],
    effects: seedEffects(runs, (run) => theta(run, by)),
  }));
}

/** A paper whose claims come out at known looks. @module */
import { reported } from "../../../claims/rules/reported.ts";
import type { Paper } from "../../../claims/paper.ts";
import {
  fixtureClaim,
  fixtureExperiment,
  fixturePoint,
} from "../../../runner/testing/experiment.ts";

/** The replication that its claims are made for. */
export const SEED = 900;
const SQUARE = (1000 * SEED) ** 2;

/** Two declared seeds; a cell takes some ten milliseconds. */
export const LOOKS_POINT = { ...fixturePoint("grid", 0, "count", 20), replicates: 2 };

/**
 * Squares of the seeds 900,000 + i are 900,000² + 1,800,000·i + i²: F1 is far inside, F2 far outside, F3 is a claim about the
 * slope: its mean over n seeds lies 900,000·(n − 1) inside with a standard deviation of 520,000·n, F4 is only reported.
 */
export const LOOKS_PAPER: Paper = fixtureExperiment([LOOKS_POINT], [
  fixtureClaim("F1", -1),
  fixtureClaim("F2", 2 * SQUARE),
  fixtureClaim("F3", SQUARE),
  (study) => ({
    ...fixtureClaim("F4")(study),
    rule: reported("the paper names no size"),
    find: () => ({ effects: [], evidence: [], caveats: [], sampleSizes: {} }),
  }),
]);

/** What a cell of `theory` produces. @module */
import { z } from "zod";

const number = z.number();
const nonNegative = number.nonnegative();
const count = z.int().nonnegative();

/** PNM on ½θ² with gradient noise of variance 1. */
export const StationaryVariance = z.strictObject({
  rate: number.positive().describe("η·h with h = 1"),
  meanSquare: nonNegative.describe("v: mean of θ² over the steps"),
});
/** One stationary variance. */
export type StationaryVariance = z.infer<typeof StationaryVariance>;

/** The library's PNM on ½θ² without noise, from θ = 1. */
export const StabilityRun = z.strictObject({
  b1: number,
  b0: number,
  share: number.positive().describe("η₀·h as a multiple of 2/(1 + 2·b0)"),
  steps: count.describe("steps until abs θ > 10⁶, or all of them"),
  end: nonNegative.describe("abs θ at the end"),
});
/** One run. */
export type StabilityRun = z.infer<typeof StabilityRun>;

/** The library's PNM with b0 = −b1/(1 + b1) beside heavy-ball momentum. */
export const HeavyBallRun = z.strictObject({
  b1: number,
  largestDifference: nonNegative.describe("over steps and coordinates"),
  largestParameter: nonNegative.describe("largest abs θ of heavy-ball momentum"),
});
/** One comparison. */
export type HeavyBallRun = z.infer<typeof HeavyBallRun>;

/** All parts of the theory. */
export const TheoryResult = z.strictObject({
  variances: z.array(StationaryVariance).readonly().describe("the judged rate first"),
  autocovariances: z.array(number).readonly().describe(
    "of (1 + b0)·m_t − b0·m_{t−1} under independent gradients of variance 1, lags 0, 1, …",
  ),
  edge: z.array(StabilityRun).readonly().describe("at .99 and 1.01 of the edge"),
  map: z.array(StabilityRun).readonly().describe("the same pairs elsewhere, for the chart"),
  heavyBall: z.array(HeavyBallRun).readonly(),
  adapnmSteps: z.array(z.array(number).readonly()).readonly().describe(
    "t = 1 … 8 × coordinates: steps of AdaPNM under a constant gradient, against its sign, in learning rates",
  ),
});
/** What a cell produces. */
export type TheoryResult = z.infer<typeof TheoryResult>;

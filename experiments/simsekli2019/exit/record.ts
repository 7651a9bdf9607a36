/** Exit times of one seed. @module */
import { z } from "zod";

const number = z.number();
const count = z.int().positive();

/** Mean exit time of one well under Lévy noise. */
export const LevyExit = z.strictObject({
  alpha: number,
  epsilon: number,
  width: number,
  height: number,
  exits: count,
  meanTime: number,
});
/** Mean exit time of one well under Lévy noise. */
export type LevyExit = z.infer<typeof LevyExit>;

/** Mean exit time at one barrier under Brownian noise. */
export const BrownianExit = z.strictObject({
  barrier: number.describe("B = 2H/ε²"),
  exits: count,
  meanSteps: number,
  expectedSteps: number.describe("the mean first-passage integral, corrected for discrete steps"),
});
/** Mean exit time at one barrier under Brownian noise. */
export type BrownianExit = z.infer<typeof BrownianExit>;

/** Discretisations of one process. */
export const Discretised = z.strictObject({
  alpha: number,
  dimension: count,
  paths: count,
  fineMeanTime: number,
  coarse: z.array(z.strictObject({
    step: number.describe("η"),
    meanTime: number,
    coupledDistance: number.describe(
      "mean over paths of the absolute difference of exit times to the fine walk, over the fine mean",
    ),
  })).readonly(),
});
/** Discretisations of one process. */
export type Discretised = z.infer<typeof Discretised>;

/** What a cell of this study produces. */
export const ExitResult = z.strictObject({
  levy: z.array(LevyExit).readonly(),
  brownian: z.array(BrownianExit).readonly(),
  discretised: z.array(Discretised).readonly(),
});
/** What a cell of this study produces. */
export type ExitResult = z.infer<typeof ExitResult>;

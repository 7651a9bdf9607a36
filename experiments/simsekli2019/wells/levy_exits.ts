/** Exits from one-dimensional wells under Lévy noise. @module */
import { symmetricStable } from "../../../src/random/symmetric_stable.ts";
import type { Stream } from "../../../src/random/stream.ts";
import { meanExitSteps } from "./exit_steps.ts";

/** A well and the noise in it. */
export interface LevyWell {
  readonly alpha: number;
  readonly epsilon: number;
  /** a. */
  readonly width: number;
  /** H: the well is H(x/a)², its curvature λ = 2H/a². */
  readonly height: number;
}

/**
 * Mean exit time of x ← (1−κ)x + ε δ^{1/α} ξ, δ = κ/λ the time of a step, ξ symmetric stable of scale 1.
 *
 * @param contraction κ
 * @param exits number of paths
 */
export function levyExitMean(
  { alpha, epsilon, width, height }: LevyWell,
  { contraction, exits, stream }: {
    readonly contraction: number;
    readonly exits: number;
    readonly stream: Stream;
  },
): number {
  const stepTime = contraction * width ** 2 / (2 * height);
  const well = { contraction, scale: epsilon * stepTime ** (1 / alpha), edge: width };
  return stepTime * meanExitSteps(well, exits, () => symmetricStable(stream, alpha));
}

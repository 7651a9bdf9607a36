/** α-stable variates. @module */
import { exponential } from "./exponential.ts";
import { type StableParameterization, stableTransform } from "./stable_transform.ts";
import type { Stream } from "./stream.ts";

/** A stable law. */
export interface StableParameters {
  /** Stability index α in (0, 2]. */
  readonly alpha: number;
  /** Skewness β in [−1, 1]; without effect at α = 2. */
  readonly beta: number;
  /** Scale γ > 0; 1 unless given. At α = 2 the law is N(δ, 2γ²). */
  readonly scale?: number;
  /** Location δ; 0 unless given. */
  readonly location?: number;
  /** Nolan's S0 (continuous in all parameters; the default) or S1 (δ is the mean where α > 1). */
  readonly parameterization?: StableParameterization;
}

/**
 * The next variate of a stable law, by the method of Chambers, Mallows and Stuck without cancellation near α = 1
 * (`stableTransform`).
 *
 * With Z₀ and Z₁ standard in S0 and S1: S0 is γZ₀ + δ; S1 is γZ₁ + δ, and γZ₁ + δ + (2/π)βγ ln γ at α = 1 (Nolan,
 * *Univariate Stable Distributions*, 2020, definitions 1.2 and 1.3).
 *
 * @param s the stream; advances by two uniforms
 * @param parameters the law
 * @returns the variate; ±∞ or 0 where it is beyond the doubles, which happens for α below about 0.05
 * @throws {RangeError} if a parameter is out of its range
 *
 * @example
 * ```ts
 * import { stable } from "./stable.ts";
 * import { stream } from "./stream.ts";
 * import assert from "node:assert/strict";
 *
 * const x = stable(stream("heavy"), { alpha: 0.5, beta: 1, parameterization: "S1" });
 * assert.ok(x > 0, "this is Lévy's law, which lives on the positive numbers");
 * ```
 */
export function stable(s: Stream, parameters: StableParameters): number {
  const { alpha, beta, scale = 1, location = 0, parameterization = "S0" } = parameters;
  if (!(alpha > 0 && alpha <= 2)) {
    throw new RangeError(`stable: alpha must be in (0, 2], not ${alpha}`);
  }
  if (!(beta >= -1 && beta <= 1)) {
    throw new RangeError(`stable: beta must be in [-1, 1], not ${beta}`);
  }
  if (!(scale > 0 && scale < Infinity)) {
    throw new RangeError(`stable: scale must be positive and finite, not ${scale}`);
  }
  if (!Number.isFinite(location)) {
    throw new RangeError(`stable: location must be finite, not ${location}`);
  }
  if (parameterization !== "S0" && parameterization !== "S1") {
    throw new RangeError(`stable: parameterization must be S0 or S1, not ${parameterization}`);
  }
  const u = s.uniform();
  const w = exponential(s);
  const standard = stableTransform(alpha, beta, parameterization, u, w);
  const shift = parameterization === "S1" && alpha === 1
    ? 2 / Math.PI * beta * scale * Math.log(scale)
    : 0;
  return scale * standard + shift + location;
}

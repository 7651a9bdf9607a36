/** The error of a shape where no information matrix exists. @module */
import { goldenMaximum } from "./golden_maximum.ts";

/** Halvings of an interval of ξ. */
const TURNS = 8;
/** Part of the interval of log σ in which its best value is left. */
const NARROW = 1e-6;

/**
 * Half of the width of the interval of ξ in which the profile likelihood, maximised over σ, is within ½ of its maximum: of a
 * normal law it would be the standard error.
 *
 * @param y excesses, the largest about 1
 * @param shape ξ̂, in (−1, −½]
 * @param scale σ̂
 *
 * @example
 * ```ts
 * import { profileError } from "./generalized_pareto_error.ts";
 * import assert from "node:assert/strict";
 *
 * // Quantiles of the law with ξ = −0.6, σ = 0.6, which ends at 1.
 * const errorOf = (n: number) =>
 *   profileError(Float64Array.from({ length: n }, (_, i) => 1 - (1 - (i + 0.5) / n) ** 0.6), -0.6, 0.6);
 * assert(errorOf(400) > 0 && errorOf(400) < errorOf(100) && errorOf(100) < 0.2);
 * ```
 */
export function profileError(y: Float64Array, shape: number, scale: number): number {
  const greatest = y.reduce((a, b) => Math.max(a, b), 0);
  const valueAt = (xi: number): number => {
    const likelihood = (logScale: number): number => {
      const sigma = Math.exp(logScale);
      let sum = 0;
      for (let i = 0; i < y.length; i++) sum += Math.log1p(xi * y[i]! / sigma);
      return -y.length * logScale - (1 + 1 / xi) * sum;
    };
    // The end of the law, −σ/ξ, lies beyond the largest excess.
    const least = Math.log(-xi * greatest) + 1e-12;
    return likelihood(
      goldenMaximum(likelihood, least, Math.max(least, Math.log(scale)) + 1, NARROW),
    );
  };
  const target = valueAt(shape) - 0.5;
  const edge = (far: number): number => {
    let inside = shape;
    let step = Math.sign(far - shape) / Math.sqrt(y.length);
    const reached = (xi: number) => (far - xi) * step <= 0;
    while (!reached(shape + step) && valueAt(shape + step) > target) {
      inside = shape + step;
      step *= 2;
    }
    let outside = reached(shape + step) ? far : shape + step;
    for (let turn = 0; turn < TURNS; turn++) {
      const middle = (inside + outside) / 2;
      if (valueAt(middle) > target) inside = middle;
      else outside = middle;
    }
    return inside;
  };
  return (edge(-1e-9) - edge(-1 + 1e-9)) / 2;
}

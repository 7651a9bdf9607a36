/** The moment estimator. @module */
import { type ExtremeValueIndex, extremeValueIndex } from "./extreme_value_index.ts";
import { upperOrderStatistics } from "./upper_order_statistics.ts";

/**
 * The moment estimator of Dekkers, Einmahl and de Haan (1989, *Annals of Statistics* 17:1833): ξ̂ = M₁ + 1 − ½/(1 − M₁²/M₂), with
 * Mⱼ the mean of (log X₍ᵢ₎ − log X₍ₖ₊₁₎)ʲ over the k largest values: Hill's estimator extended to any ξ. Asymptotic variance (theorem 3.1)
 * (1 + ξ²)/k for ξ ≥ 0, and its formula for ξ < 0 below.
 *
 * @param x sample; its k + 1 largest values must be positive
 * @param k from 2 up to the size less 1
 * @returns ξ̂
 * @throws {RangeError} if k does not suit the sample, or one of the values is not positive
 *
 * @example
 * ```ts
 * import { dekkersEinmahlDeHaan } from "./dekkers_einmahl_de_haan.ts";
 * import assert from "node:assert/strict";
 *
 * const pareto = Float64Array.from({ length: 9999 }, (_, i) => (1 - (i + 1) / 10_000) ** (-1 / 2));
 * assert(Math.abs(dekkersEinmahlDeHaan(pareto, 5000).shape - 0.5) < 0.02);
 * ```
 */
export function dekkersEinmahlDeHaan(x: Float64Array, k: number): ExtremeValueIndex {
  const top = upperOrderStatistics("dekkersEinmahlDeHaan", x, k + 1, true);
  const base = Math.log(top[k]!);
  let first = 0;
  let second = 0;
  for (let i = 0; i < k; i++) {
    const excess = Math.log(top[i]!) - base;
    first += excess / k;
    second += excess * excess / k;
  }
  const shape = first + 1 - 0.5 / (1 - first * first / second);
  return extremeValueIndex(shape, asymptoticVariance(shape) / k);
}

function asymptoticVariance(xi: number): number {
  if (!(xi < 0)) return 1 + xi * xi;
  const a = 1 - 2 * xi;
  const b = 1 - 3 * xi;
  const c = 1 - 4 * xi;
  return (1 - xi) ** 2 * a * (4 - 8 * a / b + (5 - 11 * xi) * a / (b * c));
}

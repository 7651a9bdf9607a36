/** Pickands' estimator. @module */
import { type ExtremeValueIndex, extremeValueIndex } from "./extreme_value_index.ts";
import { upperOrderStatistics } from "./upper_order_statistics.ts";

/**
 * Pickands' estimator (1975, *Annals of Statistics* 3:119): ξ̂ = log₂((X₍ₖ₎ − X₍₂ₖ₎)/(X₍₂ₖ₎ − X₍₄ₖ₎)) from the upper order statistics; for any ξ,
 * invariant to shift and scale. Asymptotic variance ξ²(2^(2ξ+1) + 1)/(k(2(2^ξ − 1) log 2)²) (Dekkers and de Haan 1989).
 *
 * @param x sample
 * @param k from 1; 4k values are used
 * @returns ξ̂; NaN if the lower two of the three order statistics coincide
 * @throws {RangeError} if the sample has fewer than 4k values
 *
 * @example
 * ```ts
 * import { pickands } from "./pickands.ts";
 * import assert from "node:assert/strict";
 *
 * const uniform = Float64Array.from({ length: 400 }, (_, i) => (i + 1) / 400);
 * assert(Math.abs(pickands(uniform, 100).shape + 1) < 1e-12);
 * ```
 */
export function pickands(x: Float64Array, k: number): ExtremeValueIndex {
  const top = upperOrderStatistics("pickands", x, 4 * k, false);
  const upper = top[k - 1]! - top[2 * k - 1]!;
  const lower = top[2 * k - 1]! - top[4 * k - 1]!;
  const shape = lower === 0 ? NaN : Math.log2(upper / lower);
  const t = shape * Math.LN2;
  // ξ/(2^ξ − 1) → 1/log 2 at ξ = 0
  const ratio = Math.abs(t) < 1e-8 ? 1 / Math.LN2 : shape / Math.expm1(t);
  return extremeValueIndex(
    shape,
    (ratio * ratio * (2 ** (2 * shape + 1) + 1)) / (4 * Math.LN2 ** 2 * k),
  );
}

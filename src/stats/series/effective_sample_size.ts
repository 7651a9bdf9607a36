/** Integrated autocorrelation time and effective sample size of the mean of a series. @module */
import { autocorrelation } from "./autocorrelation.ts";
import { checkSeries } from "./check_series.ts";

/** Sokal's constant: the window closes at the first M ≥ 5 max(1, τ(M)). */
const WINDOW_FACTOR = 5;

/** Below this many integrated times the estimate is not to be trusted (Sokal 1997, section 3). */
const FEWEST_TIMES = 50;

/** The integrated autocorrelation time of a series, and what its mean is worth. */
export interface EffectiveSampleSize {
  /** τ = 1 + 2 Σ ρₖ: how many values count as one independent value. */
  readonly integratedTime: number;
  /** Of τ, by Madras & Sokal: τ √(2(2M + 1)/n). */
  readonly standardError: number;
  /** n / τ. */
  readonly effectiveSize: number;
  /** The last lag of the sum. */
  readonly window: number;
  /** Whether n ≥ 50 τ; below, τ is likely too small. */
  readonly reliable: boolean;
}

/**
 * Integrated autocorrelation time and effective sample size of the mean of a series.
 *
 * `sokal`: τ(M) = 1 + 2 Σ_{k ≤ M} ρ̂ₖ at the first M ≥ 5 max(1, τ(M)) (Sokal 1997, Functional
 * Integration, section 3; the 1 keeps an alternating series from closing the window at once). `geyer`: sums ρ̂₂ₖ + ρ̂₂ₖ₊₁ while they are positive, made non-increasing (Geyer,
 * Statistical Science 7 (1992) 473–483, section 3.3); for reversible chains, and able to go below 1
 * for alternating series.
 *
 * @param x n ≥ 8 values of a stationary series, in order
 * @param method `sokal` unless said otherwise
 * @returns τ and its standard error in steps, n/τ in values, and whether n is large enough to believe them
 * @throws {RangeError} if the series is too short, not finite or constant
 *
 * @example
 * ```ts
 * import { effectiveSampleSize } from "./effective_sample_size.ts";
 * import assert from "node:assert/strict";
 *
 * // Every value held for ten steps.
 * const held = Float64Array.from({ length: 5000 }, (_, t) => Math.sin(Math.floor(t / 10) ** 2));
 * const { integratedTime } = effectiveSampleSize(held);
 * assert.ok(integratedTime > 8 && integratedTime < 12);
 * ```
 */
export function effectiveSampleSize(
  x: Float64Array,
  method: "sokal" | "geyer" = "sokal",
): EffectiveSampleSize {
  checkSeries(x, 8, "effectiveSampleSize");
  const n = x.length;
  const rho = autocorrelation(x);
  const { integratedTime, window } = method === "sokal" ? sokal(rho) : geyer(rho);
  return {
    integratedTime,
    standardError: integratedTime * Math.sqrt(2 * (2 * window + 1) / n),
    effectiveSize: n / integratedTime,
    window,
    reliable: n >= FEWEST_TIMES * integratedTime,
  };
}

type Sum = Pick<EffectiveSampleSize, "integratedTime" | "window">;

function sokal(rho: Float64Array): Sum {
  let integratedTime = 1;
  let window = 0;
  while (window < WINDOW_FACTOR * Math.max(1, integratedTime) && window + 1 < rho.length) {
    window++;
    integratedTime += 2 * rho[window]!;
  }
  return { integratedTime: Math.max(integratedTime, 1 / rho.length), window };
}

function geyer(rho: Float64Array): Sum {
  let sum = 0;
  let window = 0;
  let smallest = Infinity;
  for (let k = 0; k + 1 < rho.length; k += 2) {
    const pair = rho[k]! + rho[k + 1]!;
    if (pair <= 0) break;
    smallest = Math.min(smallest, pair);
    sum += smallest;
    window = k + 1;
  }
  // Σ pairs = ρ₀ + ρ₁ + …; a first pair ≤ 0 leaves τ at its floor, n independent values and more.
  return { integratedTime: Math.max(2 * sum - 1, 1 / rho.length), window };
}

/** The log-moment estimator on the iterations' axis. @module */
import { median } from "../descriptive/median.ts";
import { checkConfidence } from "../checks/check_confidence.ts";
import { checkFinite } from "../checks/check_finite.ts";
import { checkCount } from "../checks/check_count.ts";
import { permutation } from "../../random/permutation.ts";
import type { Stream } from "../../random/stream.ts";
import { normalQuantile } from "../special/normal.ts";
import { sumOfLogs } from "./sum_of_logs.ts";

/** What {@linkcode logMomentTailIndex} needs. */
export interface LogMomentOptions {
  /** Permutes the observations, and resamples them. */
  readonly stream: Stream;
  /** Block lengths K₁ whose estimates the median is taken of; by default those of 2, 5, 10, 20, 50 … that leave at least 10 blocks. */
  readonly blockLengths?: readonly number[];
  /** Permutations averaged for each K₁; 5 unless said otherwise. */
  readonly permutations?: number;
  /** Coverage of the intervals; .95 unless said otherwise. */
  readonly confidence?: number;
  /** Bootstrap resamples; 0 (no bootstrap interval) unless said otherwise. */
  readonly resamples?: number;
}

/** An interval of α; an end may be Infinity. */
export type AlphaInterval = readonly [lower: number, upper: number];

/** What {@linkcode logMomentTailIndex} returns. */
export interface LogMomentTailIndex {
  /** α̂, not clipped: above 2 it says that the data are not stable. */
  readonly alpha: number;
  /** 1/α̂. */
  readonly inverse: number;
  /** Standard error of 1/α̂, by the delta method. */
  readonly inverseError: number;
  /** Standard error of α̂. */
  readonly standardError: number;
  /** Interval of α from 1/α̂ ± z·error. */
  readonly interval: AlphaInterval;
  /** Percentile bootstrap interval of α, if resamples were asked for. */
  readonly bootstrapInterval: AlphaInterval | undefined;
  /** The K₁ whose estimate is the median (the lower of the middle two). */
  readonly blockLength: number;
  /** 1/α̂ for every K₁. */
  readonly byBlockLength: readonly { readonly blockLength: number; readonly inverse: number }[];
  /** Observations used. */
  readonly count: number;
  /** Observations that are exactly zero: left out, not turned into log ε. */
  readonly zeros: number;
}

const LENGTHS = [2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];
const LEAST_BLOCKS = 10;

/**
 * Var(log|X|) of a symmetric α-stable X: π²(1/(6α²) + 1/12).
 *
 * @param alpha α in (0, 2]
 * @returns at least π²/8, its value for the normal law; without a unit, as logarithms are
 * @throws {RangeError} if it is not
 *
 * @example
 * ```ts
 * import { logVariance } from "./log_moment_tail_index.ts";
 * import assert from "node:assert/strict";
 *
 * assert(Math.abs(logVariance(2) - Math.PI ** 2 / 8) < 1e-15); // normal
 * assert(Math.abs(logVariance(1) - Math.PI ** 2 / 4) < 1e-15); // Cauchy
 * ```
 */
export function logVariance(alpha: number): number {
  if (!(alpha > 0 && alpha <= 2)) {
    throw new RangeError(`logVariance: alpha must be in (0, 2], not ${alpha}`);
  }
  return Math.PI ** 2 * (1 / (6 * alpha * alpha) + 1 / 12);
}

/**
 * 1/α̂ of observations as they lie, K₁ given. Leftover observations enter the second mean only; blocks whose sum is exactly 0 (which
 * happens to discrete data) are left out.
 */
export function logMomentInverse(x: Float64Array, blockLength: number): number {
  const blocks = Math.floor(x.length / blockLength);
  const sums = new Float64Array(blocks);
  let used = 0;
  for (let i = 0; i < blocks; i++) {
    let sum = 0;
    for (let j = i * blockLength; j < (i + 1) * blockLength; j++) sum += x[j]!;
    if (sum !== 0) sums[used++] = sum;
  }
  return (sumOfLogs(sums, 0, used, 0) / used - sumOfLogs(x, 0, x.length, 0) / x.length) /
    Math.log(blockLength);
}

/**
 * Log-moment tail index of one coordinate over iterations (Mohammadi, Mohammadpour and Ogata 2015, corollary 2.4), as it should be run: blocks of
 * randomly permuted observations, the median of 1/α̂ over several K₁, exact zeros left out and counted.
 *
 * 1/α̂, not α̂, is what is unbiased and averaged. Its standard error is √(Var(log|X|)/K₂)/log K₁ at the median's K₁, for independent symmetric stable
 * observations; averaging over permutations makes the interval conservative. Observations must be centred, and centring by their
 * mean leaves Σ = 0, which biases 1/α̂ by about log(1 − K₁/n)/(2 log K₁).
 *
 * @param x observations of one coordinate
 * @param options stream, block lengths, permutations, coverage, bootstrap
 * @returns the estimate
 * @throws {RangeError} if fewer than 20 observations are not zero, one is not finite, a block length leaves fewer than 2
 *   blocks, or an option is out of range
 *
 * @example
 * ```ts
 * import { logMomentTailIndex } from "./log_moment_tail_index.ts";
 * import { stable } from "../../random/stable.ts";
 * import { stream } from "../../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const s = stream("example");
 * const x = Float64Array.from({ length: 10_000 }, () => stable(s, { alpha: 1.5, beta: 0 }));
 * const { inverse, inverseError } = logMomentTailIndex(x, { stream: s.child("permutations") });
 * assert(Math.abs(inverse - 1 / 1.5) < 6 * inverseError);
 * ```
 */
export function logMomentTailIndex(x: Float64Array, options: LogMomentOptions): LogMomentTailIndex {
  const { stream, permutations = 5, confidence = 0.95, resamples = 0 } = options;
  checkFinite("logMomentTailIndex", x);
  checkConfidence("logMomentTailIndex", confidence);
  checkCount("logMomentTailIndex", "permutations", permutations, 1);
  checkCount("logMomentTailIndex", "resamples", resamples, 0);
  const live = x.filter((v) => v !== 0);
  const count = live.length;
  if (count < 2 * LEAST_BLOCKS) {
    throw new RangeError(
      `logMomentTailIndex: needs at least 20 observations that are not zero, got ${count}`,
    );
  }
  const lengths = options.blockLengths ?? LENGTHS.filter((k) => k * LEAST_BLOCKS <= count);
  checkCount("logMomentTailIndex", "block lengths", lengths.length, 1);
  for (const k of lengths) {
    if (!(Number.isInteger(k) && k > 1 && 2 * k <= count)) {
      throw new RangeError(
        `logMomentTailIndex: block length ${k} does not suit ${count} observations`,
      );
    }
  }
  const estimate = (y: Float64Array, s: Stream, times: number): number[] => {
    const means = lengths.map(() => 0);
    for (let p = 0; p < times; p++) {
      const order = permutation(s.child(p), y.length);
      const shuffled = Float64Array.from(order, (i) => y[i]!);
      lengths.forEach((k, i) => means[i]! += logMomentInverse(shuffled, k) / times);
    }
    return means;
  };
  const inverses = estimate(live, stream.child("permutations"), permutations);
  const middle = medianIndex(inverses);
  const inverse = median(inverses);
  const blockLength = lengths[middle]!;
  const alpha = 1 / inverse;
  const blocks = Math.floor(count / blockLength);
  const inverseError = Math.sqrt(logVariance(Math.min(Math.max(alpha, 0.1), 2)) / blocks) /
    Math.log(blockLength);
  const z = normalQuantile((1 + confidence) / 2);
  return {
    alpha,
    inverse,
    inverseError,
    standardError: inverseError * alpha * alpha,
    interval: invert(inverse - z * inverseError, inverse + z * inverseError),
    bootstrapInterval: resamples > 0
      ? bootstrap(
        live,
        (y, s) => median(estimate(y, s, 1)),
        stream.child("bootstrap"),
        resamples,
        confidence,
      )
      : undefined,
    blockLength,
    byBlockLength: lengths.map((k, i) => ({ blockLength: k, inverse: inverses[i]! })),
    count,
    zeros: x.length - count,
  };
}

function bootstrap(
  x: Float64Array,
  statistic: (y: Float64Array, s: Stream) => number,
  s: Stream,
  resamples: number,
  confidence: number,
): AlphaInterval {
  const y = new Float64Array(x.length);
  const values = Float64Array.from({ length: resamples }, (_, r) => {
    const draw = s.child(r);
    for (let i = 0; i < y.length; i++) y[i] = x[Math.floor(draw.uniform() * x.length)]!;
    return statistic(y, draw);
  }).sort();
  const at = (p: number) => values[Math.min(resamples - 1, Math.floor(p * resamples))]!;
  return invert(at((1 - confidence) / 2), at((1 + confidence) / 2));
}

/** The interval of α that belongs to one of 1/α. */
function invert(low: number, high: number): AlphaInterval {
  return [high > 0 ? 1 / high : Infinity, low > 0 ? 1 / low : Infinity];
}

function medianIndex(values: readonly number[]): number {
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]!);
  return order[(values.length - 1) >> 1]!;
}

/** Bootstrap intervals. @module */
import { mean } from "../descriptive/mean.ts";
import { checkConfidence } from "../checks/check_confidence.ts";
import { checkFinite } from "../checks/check_finite.ts";
import { checkCount } from "../checks/check_count.ts";
import { normalCdf, normalQuantile } from "../special/normal.ts";

/** What {@linkcode bootstrapInterval} needs. */
export interface BootstrapOptions {
  /** Coverage aimed at, in (0, 1); .95 unless said otherwise. */
  readonly confidence?: number;
  /** Number of resamples; 2000 unless said otherwise. */
  readonly resamples?: number;
  /** `bca` (bias-corrected and accelerated, the default) or `percentile`. */
  readonly method?: "bca" | "percentile";
  /** Uniform numbers in (0, 1), e.g. `() => s.uniform()` of a stream. */
  readonly uniform: () => number;
}

/**
 * Bootstrap interval of a statistic: percentile (Efron 1979), or bias-corrected and accelerated with the jackknife's
 * acceleration (Efron 1987, equations 2.3 and 6.6).
 *
 * @param sample n ≥ 2 values
 * @param statistic a function of samples of any size
 * @param options coverage, resamples, method, source of randomness
 * @returns lower and upper end; NaN where the statistic is NaN for a resample
 * @throws {RangeError} if there are fewer than 2 values, one is not finite, or confidence or resamples are out of range
 *
 * @example
 * ```ts
 * import { bootstrapInterval } from "./bootstrap_interval.ts";
 * import assert from "node:assert/strict";
 *
 * // Any source of uniforms serves; here a low-discrepancy sequence.
 * let at = 0;
 * const uniform = () => (at = (at + 0.618033988749895) % 1);
 * const mean = (x: Float64Array) => x.reduce((sum, value) => sum + value, 0) / x.length;
 * const [lower, upper] = bootstrapInterval(Float64Array.of(1, 2, 3, 4), mean, { uniform });
 * assert(1 <= lower && lower <= upper && upper <= 4);
 * ```
 */
export function bootstrapInterval(
  sample: Float64Array,
  statistic: (sample: Float64Array) => number,
  { confidence = 0.95, resamples = 2000, method = "bca", uniform }: BootstrapOptions,
): readonly [number, number] {
  const n = sample.length;
  checkFinite("bootstrapInterval", sample, 2);
  checkConfidence("bootstrapInterval", confidence);
  checkCount("bootstrapInterval", "resamples", resamples, 1);
  const resample = new Float64Array(n);
  const replicates = Float64Array.from({ length: resamples }, () => {
    for (let i = 0; i < n; i++) resample[i] = sample[Math.floor(uniform() * n)]!;
    return statistic(resample);
  }).sort();
  // NaN is sorted to the end.
  if (Number.isNaN(replicates[resamples - 1]!)) return [NaN, NaN];
  const at = (share: number) =>
    replicates[Math.min(resamples - 1, Math.max(0, Math.floor(share * resamples)))]!;
  const tails = [(1 - confidence) / 2, (1 + confidence) / 2] as const;
  if (method === "percentile") return [at(tails[0]), at(tails[1])];
  const bias = biasCorrection(replicates, statistic(sample));
  // Every replicate on one side of the statistic: there is nothing to correct by.
  if (!Number.isFinite(bias)) return [at(tails[0]), at(tails[1])];
  const acceleration = jackknifeAcceleration(sample, statistic);
  const corrected = (tail: number) => {
    const z = bias + normalQuantile(tail);
    const share = normalCdf(bias + z / (1 - acceleration * z));
    return at(Number.isNaN(share) ? tail : share);
  };
  return [corrected(tails[0]), corrected(tails[1])];
}

/** z₀: the normal quantile of the share of replicates below the statistic, ties counting half. */
function biasCorrection(replicates: Float64Array, observed: number): number {
  const below = replicates.reduce(
    (count, value) => count + (value < observed ? 1 : value === observed ? 0.5 : 0),
    0,
  );
  return normalQuantile(below / replicates.length);
}

/** a = Σd³/(6(Σd²)^(3/2)) with d the jackknife's deviations; 0 where they vanish. */
function jackknifeAcceleration(
  sample: Float64Array,
  statistic: (sample: Float64Array) => number,
): number {
  const n = sample.length;
  const left = new Float64Array(n - 1);
  const values = Float64Array.from({ length: n }, (_, i) => {
    left.set(sample.subarray(0, i));
    left.set(sample.subarray(i + 1), i);
    return statistic(left);
  });
  const centre = mean(values);
  const squares = values.reduce((sum, value) => sum + (centre - value) ** 2, 0);
  const cubes = values.reduce((sum, value) => sum + (centre - value) ** 3, 0);
  return squares === 0 ? 0 : cubes / (6 * squares ** 1.5);
}

/** What tail estimators say of one column. @module */
import { maxToSum } from "../../../src/stats/series/max_to_sum.ts";
import { sampleQuantile } from "../../../src/stats/stable/fit/check_sample.ts";
import { fitStableLikelihood } from "../../../src/stats/stable/fit/fit_likelihood.ts";
import { fitStableQuantiles } from "../../../src/stats/stable/fit/fit_quantiles.ts";
import type { StableFit } from "../../../src/stats/stable/fit/stable_fit.ts";
import { hill } from "../../../src/stats/tail/hill.ts";
import type { ColumnFits, StableIndex } from "./record.ts";

const indexOf = ({ alpha, beta, converged }: StableFit): StableIndex => ({
  alpha,
  beta,
  converged,
});

/**
 * Fits one column. Where a sample has nothing to fit, as that of a parameter that few examples move, there is no fit.
 *
 * @param x noise over minibatches, centred by the mean over all examples
 * @param hillShare share of the absolute values that Hill's estimator reads
 * @throws {RangeError} if a value is not finite, or fewer than 20 are given
 *
 * @example
 * ```ts
 * import { fitColumn } from "./fit_column.ts";
 * import { symmetricStable } from "../../../src/random/symmetric_stable.ts";
 * import { stream } from "../../../src/random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const s = stream("example");
 * const x = Float64Array.from({ length: 1000 }, () => symmetricStable(s, 1.2));
 * const { hill, likelihood, maxToSum } = fitColumn(x, 0.05);
 * assert(Math.abs(1 / hill! - 1.2) < 0.6);
 * assert(likelihood!.converged && Math.abs(likelihood!.alpha - 1.2) < 0.2);
 * assert(maxToSum!.fourth > 0.3); // one term makes the sum
 * ```
 */
export function fitColumn(x: Float64Array, hillShare: number): ColumnFits {
  const sizes = x.map(Math.abs).sort();
  const k = Math.max(1, Math.floor(hillShare * x.length));
  const sorted = x.toSorted();
  const fits = sampleQuantile(sorted, 0.75) > sampleQuantile(sorted, 0.25);
  return {
    hill: sizes[x.length - 1 - k]! > 0 ? hill(sizes, k).shape : null,
    quantiles: fits ? indexOf(fitStableQuantiles(x)) : null,
    likelihood: fits ? indexOf(fitStableLikelihood(x)) : null,
    maxToSum: sorted[0] === sorted.at(-1)
      ? null
      : { second: maxToSum(x, 2).at(-1)!, fourth: maxToSum(x, 4).at(-1)! },
  };
}

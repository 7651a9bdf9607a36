/** Peaks over a threshold. @module */
import { fitGeneralizedPareto } from "./fit_generalized_pareto.ts";
import { fitGeneralizedParetoMoments, type GeneralizedParetoFit } from "./generalized_pareto.ts";
import { upperOrderStatistics } from "./upper_order_statistics.ts";

/** What {@linkcode peaksOverThreshold} returns. */
export interface PeaksOverThreshold extends GeneralizedParetoFit {
  /** The threshold: the (k+1)-th largest value. */
  readonly threshold: number;
  /** α̂ = 1/ξ̂ where ξ̂ is positive, else Infinity. */
  readonly alpha: number;
}

/**
 * Fits a generalised Pareto law to the k excesses over the (k+1)-th largest value (Balkema and de Haan 1974; Pickands 1975).
 *
 * @param x sample
 * @param k from 5 up to the size less 1
 * @param method `likelihood` (the default) or probability-weighted `moments`
 * @returns the fit
 * @throws {RangeError} if k does not suit the sample, all excesses are 0, or so many that the likelihood has no maximum
 *
 * @example
 * ```ts
 * import { peaksOverThreshold } from "./peaks_over_threshold.ts";
 * import assert from "node:assert/strict";
 *
 * const exponential = Float64Array.from({ length: 999 }, (_, i) => -Math.log(1 - (i + 1) / 1000));
 * const fit = peaksOverThreshold(exponential, 200);
 * assert(Math.abs(fit.shape) < 3 * fit.shapeError);
 * ```
 */
export function peaksOverThreshold(
  x: Float64Array,
  k: number,
  method: "likelihood" | "moments" = "likelihood",
): PeaksOverThreshold {
  const top = upperOrderStatistics("peaksOverThreshold", x, k + 1, false);
  const threshold = top[k]!;
  const excesses = top.subarray(0, k).map((v) => v - threshold);
  const fit = method === "likelihood"
    ? fitGeneralizedPareto(excesses)
    : fitGeneralizedParetoMoments(excesses);
  return { ...fit, threshold, alpha: fit.shape > 0 ? 1 / fit.shape : Infinity };
}

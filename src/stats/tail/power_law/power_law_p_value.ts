/** Goodness of fit of a power law. @module */
import { monteCarloP } from "../../inference/monte_carlo_p.ts";
import { checkCount } from "../../checks/check_count.ts";
import type { Stream } from "../../../random/stream.ts";
import { fitPowerLaw, type PowerLawFit, type PowerLawOptions } from "./fit_power_law.ts";

/** What {@linkcode powerLawPValue} needs. */
export interface PowerLawPValueOptions extends PowerLawOptions {
  /** Draws the synthetic samples. */
  readonly stream: Stream;
  /** Number of synthetic samples; 200 unless said otherwise. The standard error of p is about ½/√resamples. */
  readonly resamples?: number;
}

/**
 * Semi-parametric bootstrap p-value of a power law (Clauset, Shalizi and Newman 2009, section 4.1): synthetic samples take values below
 * x_min from the data and values above from the fitted law, are fitted like the data, and p is the share whose distance is as great
 * as the data's, (1 + #)/(1 + resamples). Small p speaks against the power law; the authors rule it out at p ≤ 0.1.
 *
 * @param x the sample
 * @param fit its fit, made with the same options
 * @param options stream, number of samples, and the options of the fit
 * @returns p in (0, 1]
 * @throws {RangeError} if the fit is none of the sample, or resamples is no count
 *
 * @example
 * ```ts
 * import { fitPowerLaw } from "./fit_power_law.ts";
 * import { powerLawPValue } from "./power_law_p_value.ts";
 * import { stream } from "../../../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const s = stream("example");
 * const x = Float64Array.from({ length: 300 }, () => s.uniform() ** (-1 / 1.5));
 * const p = powerLawPValue(x, fitPowerLaw(x), { stream: s.child("p"), resamples: 50 });
 * assert(p > 0.01);
 * ```
 */
export function powerLawPValue(
  x: Float64Array,
  fit: PowerLawFit,
  options: PowerLawPValueOptions,
): number {
  const { stream, resamples = 200, ...fitOptions } = options;
  checkCount("powerLawPValue", "resamples", resamples, 1);
  if (!(fit.exponent > 1 && fit.exponent < Infinity && fit.xMin > 0 && fit.distance >= 0)) {
    throw new RangeError(
      `powerLawPValue: exponent ${fit.exponent}, xMin ${fit.xMin}, distance ${fit.distance}; give a fit of the sample`,
    );
  }
  const body = x.filter((v) => v < fit.xMin);
  if (body.length + fit.tailCount !== x.length) {
    throw new RangeError(
      `powerLawPValue: ${fit.tailCount} of ${x.length} values in the tail; give the fit of this sample`,
    );
  }
  const tailShare = fit.tailCount / x.length;
  const power = -1 / (fit.exponent - 1);
  let asFar = 0;
  for (let r = 0; r < resamples; r++) {
    const s = stream.child(r);
    const synthetic = new Float64Array(x.length);
    for (let i = 0; i < x.length; i++) {
      synthetic[i] = s.uniform() < tailShare
        ? fit.xMin * s.uniform() ** power
        : body[Math.floor(s.uniform() * body.length)]!;
    }
    if (fitPowerLaw(synthetic, fitOptions).distance >= fit.distance) asFar++;
  }
  return monteCarloP(asFar, resamples);
}

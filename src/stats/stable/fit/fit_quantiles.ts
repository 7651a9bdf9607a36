/** McCulloch's estimator with standard errors. @module */
import { stablePdf } from "../pdf.ts";
import { stableQuantile } from "../quantile.ts";
import { sampleQuantile, sortedSample } from "./check_sample.ts";
import { stableFromQuantiles } from "./from_quantiles.ts";
import { LEAST_ALPHA } from "./quantile_table.ts";
import { standardErrors } from "./standard_errors.ts";
import type { StableFit, StableValues } from "./stable_fit.ts";

const LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95];

/**
 * Fits a stable law by five sample quantiles (McCulloch 1986; {@linkcode stableFromQuantiles}). Fast, and robust against everything
 * beyond the outer two. Below α = 0.3, where the table ends, `converged` is false.
 *
 * Standard errors by the delta method from the asymptotic covariance pᵢ(1 − pⱼ)/(n f(qᵢ) f(qⱼ)) of sample quantiles under the
 * fitted law.
 *
 * @param x at least 20 finite values, in any order
 * @returns the fit in S0
 * @throws {RangeError} if values are too few, not finite, or half of them equal
 *
 * @example
 * ```ts
 * import { fitStableQuantiles } from "./fit_quantiles.ts";
 * import { stable } from "../../../random/stable.ts";
 * import { stream } from "../../../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const s = stream("example");
 * const x = Float64Array.from({ length: 5000 }, () => stable(s, { alpha: 1.5, beta: 0, scale: 2 }));
 * const fit = fitStableQuantiles(x);
 * assert(Math.abs(fit.alpha - 1.5) < 6 * fit.standardErrors.alpha);
 * ```
 */
export function fitStableQuantiles(x: Float64Array): StableFit {
  const sorted = sortedSample("fitStableQuantiles", x, 20);
  const observed = LEVELS.map((p) => sampleQuantile(sorted, p));
  const values = stableFromQuantiles(observed);
  const fitted = LEVELS.map((p) => stableQuantile(p, values));
  const density = fitted.map((q) => stablePdf(q, values));
  const covariance = LEVELS.map((p, i) =>
    LEVELS.map((r, j) =>
      Math.min(p, r) * (1 - Math.max(p, r)) / (x.length * density[i]! * density[j]!)
    )
  );
  const steps = covariance.map((row, i) => 0.2 * Math.sqrt(row[i]!));
  const estimate = (q: number[]): StableValues => stableFromQuantiles(q);
  return {
    ...values,
    parameterization: "S0",
    converged: values.alpha > LEAST_ALPHA,
    standardErrors: standardErrors(values, estimate, fitted, steps, covariance),
  };
}

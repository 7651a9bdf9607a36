/** The growth of the variance of stable laws. @module */
import { varianceGrowth } from "../../src/stats/series/variance_growth.ts";
import { biasCheck, type EstimatorSubject } from "../calibration/bias.ts";
import type { EstimatorPlan } from "../estimator_plan.ts";
import { stableLaw } from "../laws/laws.ts";

/** What is checked of `varianceGrowth`: α of stable laws by the divergence of their variance. */
export const varianceGrowthPlan: EstimatorPlan<EstimatorSubject> = {
  estimator: "varianceGrowth",
  modules: [import.meta.resolve("../../src/stats/series/variance_growth.ts")],
  subject: { estimate: (x) => varianceGrowth(x).slope },
  checks: [1.2, 1.6, 2].map((alpha) =>
    biasCheck({
      law: `α=${alpha}`,
      n: 4096,
      draw: stableLaw(alpha),
      truth: 2 / alpha - 1,
      // The slope is that of the limit; blocks of 16 and more are near it.
      tolerance: 0.05,
      replicates: { quick: 200, full: 2000 },
      cost: { quick: 0.3, full: 3 },
      x: alpha,
      series: "n = 4096",
    })
  ),
  faults: [{
    id: "one-over-alpha",
    what: "the slope of standard deviations",
    subject: { estimate: (x) => varianceGrowth(x).slope / 2 },
  }],
};

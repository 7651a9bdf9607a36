/** Running variances, shares of the largest term, autocorrelations. @module */
import fc from "fast-check";
import { autocorrelation } from "../../src/stats/series/autocorrelation.ts";
import { maxToSum } from "../../src/stats/series/max_to_sum.ts";
import { runningVariance } from "../../src/stats/series/running_variance.ts";
import type { EstimatorPlan } from "../estimator_plan.ts";
import { propertyCheck } from "../properties/property_check.ts";
import { SAMPLES } from "./normality.ts";

/** Running statistics: what is known of them at every n. */
interface Running {
  variance(x: Float64Array): Float64Array;
  maxToSum(x: Float64Array, p: number): Float64Array;
  autocorrelation(x: Float64Array): Float64Array;
}

const RUNNING: Running = { variance: runningVariance, maxToSum, autocorrelation };

const agrees = (found: number, expected: number) =>
  Math.abs(found - expected) <= 1e-9 * Math.max(1, Math.abs(expected));

/** What is checked of `runningVariance`, `maxToSum` and `autocorrelation`: their definitions, written out. */
export const runningPlan: EstimatorPlan<Running> = {
  estimator: "runningStatistics",
  modules: [
    import.meta.resolve("../../src/stats/series/running_variance.ts"),
    import.meta.resolve("../../src/stats/series/max_to_sum.ts"),
    import.meta.resolve("../../src/stats/series/autocorrelation.ts"),
  ],
  subject: RUNNING,
  checks: [
    propertyCheck<Running, Float64Array>({
      id: "variance",
      what:
        "The last running variance is the variance of the sample, and every one that of its beginning.",
      against: "the definition, in two passes",
      input: SAMPLES,
      smallestFault: "a relative error of 1e-9",
      holds({ variance }, x) {
        const found = variance(x);
        for (let n = 2; n <= x.length; n++) {
          const part = x.subarray(0, n);
          const mean = part.reduce((sum, value) => sum + value, 0) / n;
          const expected = part.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
          if (!(Math.abs(found[n - 1]! - expected) <= 1e-9 * 1e6)) {
            return `${found[n - 1]} for ${expected} at ${n}`;
          }
        }
        return undefined;
      },
    }),
    propertyCheck<Running, readonly [Float64Array, number]>({
      id: "max-to-sum",
      what: "Max over sum lies in [1/n, 1], begins with 1, and is that of the powers.",
      against: "the definition",
      input: fc.tuple(SAMPLES, fc.double({ min: 0.5, max: 4, noNaN: true })),
      smallestFault: "a relative error of 1e-9",
      holds({ maxToSum }, [x, p]) {
        const found = maxToSum(x, p);
        const most = Math.max(...x.map(Math.abs));
        const powers = x.map((value) => Math.abs(value / most) ** p);
        for (let n = 1; n <= x.length; n++) {
          const part = powers.subarray(0, n);
          const sum = part.reduce((total, value) => total + value, 0);
          // Powers that underflow beside the largest value have no digits.
          if (sum < 1e-100) continue;
          const expected = Math.max(...part) / sum;
          if (!agrees(found[n - 1]!, expected)) return `${found[n - 1]} for ${expected} at ${n}`;
        }
        return undefined;
      },
    }),
    propertyCheck<Running, Float64Array>({
      id: "autocorrelation",
      what: "Autocorrelations by Fourier transform are those of the sums of products.",
      against: "the definition, denominators n",
      input: SAMPLES,
      smallestFault: "an error of 1e-9",
      holds({ autocorrelation }, x) {
        const n = x.length;
        const found = autocorrelation(x);
        const mean = x.reduce((sum, value) => sum + value, 0) / n;
        const product = (lag: number) => {
          let sum = 0;
          for (let i = lag; i < n; i++) sum += (x[i]! - mean) * (x[i - lag]! - mean);
          return sum;
        };
        const off = found.findIndex((value, lag) => !agrees(value, product(lag) / product(0)));
        return off < 0 ? undefined : `${found[off]} at lag ${off}`;
      },
    }),
  ],
  faults: [
    {
      id: "ddof",
      what: "running variances have denominator n",
      subject: { ...RUNNING, variance: (x) => runningVariance(x).map((v, i) => v * i / (i + 1)) },
    },
    {
      id: "squares",
      what: "max over sum of p-th powers is taken of squares",
      subject: { ...RUNNING, maxToSum: (x) => maxToSum(x, 2) },
    },
    {
      id: "circular",
      what: "products wrap around the end of the series",
      subject: {
        ...RUNNING,
        autocorrelation: (x) =>
          autocorrelation(x).map((r, lag, all) => lag ? r + all.at(-lag)! : r),
      },
    },
  ],
};

/** Samples of published worked examples, shared by the tables of several tests. @module */

/** SciPy's test suite, TestShapiro, first sample (BSD). */
// deno-fmt-ignore
export const SCIPY_FIRST: readonly number[] = [0.11, 7.87, 4.61, 10.14, 7.95, 3.14, 0.46, 4.43, 0.21, 4.75, 0.71, 1.52, 3.24, 0.93, 0.42, 4.97, 9.53, 4.55, 0.47, 6.66];

/** SciPy's test suite, TestShapiro, second sample (BSD). */
// deno-fmt-ignore
export const SCIPY_SECOND: readonly number[] = [1.36, 1.14, 2.92, 2.55, 1.46, 1.06, 5.27, -1.11, 3.48, 1.10, 0.88, -0.51, 1.46, 0.52, 6.20, 1.69, 0.08, 3.67, 2.81, 3.49];

/** Shapiro & Wilk 1965, n = 25. */
// deno-fmt-ignore
export const SHAPIRO_WILK_1965: readonly number[] = [0.139, 0.157, 0.175, 0.256, 0.344, 0.413, 0.503, 0.577, 0.614, 0.655, 0.954, 1.392, 1.557, 1.648, 1.690, 1.994, 2.174, 2.206, 3.245, 3.510, 3.571, 4.354, 4.980, 6.084, 8.351];

/** SciPy issue 18322, n = 3. */
export const THREE: readonly number[] = [
  -0.7746653110021126,
  -0.4344432067942129,
  1.8157053280290931,
];

/** Royston 1992, worked example. */
// deno-fmt-ignore
export const ROYSTON_1992: readonly number[] = [48.4, 49, 59.5, 59.6, 60.7, 88.8, 98.2, 109.4, 169.1, 227.1];

/** statsmodels, test_statstools.py (BSD); checked there against R's fBasics. */
// deno-fmt-ignore
export const STATSMODELS: readonly number[] = [-0.1184, -1.3403, 0.0063, -0.612, -0.3869, -0.2313, -2.8485, -0.2167, 0.4153, 1.8492, -0.3706, 0.9726, -0.1501, -0.0337, -1.4423, 1.2489, 0.9182, -0.2331, -0.6182, 0.1830];

const LAWS: Readonly<Record<string, (u: number) => number>> = {
  uniform: (u) => u,
  square: (u) => u * u,
  "logistic-like": (u) => (u - 0.5) / (u * (1 - u) + 0.01),
  offset: (u) => 1e6 + (u - 0.5) / (u * (1 - u) + 0.05),
  "two-humped": (u) => u < 0.5 ? u : u + 1,
  tied: (u) => Math.floor(u * 8) / 8,
};

/** The samples of `src/stats/normality/fixtures/reference.json`: the same bits in every language. */
export function fixtureSample(law: string, n: number): Float64Array {
  return Float64Array.from({ length: n }, (_, i) => LAWS[law]!((((i + 1) * 7919) % 10007) / 10007));
}

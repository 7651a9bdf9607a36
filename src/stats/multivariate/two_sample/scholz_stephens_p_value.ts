/** P-values of the k-sample Anderson–Darling statistic from table 2 of Scholz and Stephens. @module */
import { mean } from "../../descriptive/mean.ts";
/** Upper-tail probabilities of the columns of table 2. */
const LEVELS = [0.25, 0.1, 0.05, 0.025, 0.01, 0.005, 0.001] as const;

/**
 * Coefficients b₀ + b₁/√m + b₂/m of the standardised critical values. Down to 0.01: Scholz & Stephens,
 * Journal of the American Statistical Association 82 (1987), table 2; the last two are the extension
 * that SciPy's `anderson_ksamp` uses.
 */
const COEFFICIENTS = [
  [0.675, -0.245, -0.105],
  [1.281, 0.25, -0.305],
  [1.645, 0.678, -0.362],
  [1.96, 1.149, -0.391],
  [2.326, 1.822, -0.396],
  [2.573, 2.364, -0.345],
  [3.085, 3.615, -0.154],
] as const;

/**
 * The p-value of the standardised k-sample Anderson–Darling statistic: a parabola through the points
 * (critical value, log p) by least squares, clamped to the table's range [0.001, 0.25].
 *
 * @param standardised (A² − (k − 1)) / σ_N
 * @param m k − 1, ≥ 1
 *
 * @example
 * ```ts
 * import { scholzStephensPValue } from "./scholz_stephens_p_value.ts";
 * import assert from "node:assert/strict";
 *
 * assert.ok(Math.abs(scholzStephensPValue(1.961, 1) - 0.05) < 0.001);
 * assert.equal(scholzStephensPValue(-1, 1), 0.25);
 * ```
 */
export function scholzStephensPValue(standardised: number, m: number): number {
  const critical = COEFFICIENTS.map(([b0, b1, b2]) => b0 + b1 / Math.sqrt(m) + b2 / m);
  const largest = LEVELS[0];
  const smallest = LEVELS.at(-1)!;
  if (standardised <= critical[0]!) return largest;
  if (standardised >= critical.at(-1)!) return smallest;
  const [c0, c1, c2] = parabola(critical, LEVELS.map(Math.log));
  const pValue = Math.exp(c0 + c1 * standardised + c2 * standardised * standardised);
  return Math.min(largest, Math.max(smallest, pValue));
}

/** Least squares c₀ + c₁x + c₂x², by Cramer's rule about the mean of x. */
function parabola(x: readonly number[], y: readonly number[]): [number, number, number] {
  const centre = mean(x);
  const u = x.map((value) => value - centre);
  const s2 = mean(u.map((v) => v ** 2));
  const s3 = mean(u.map((v) => v ** 3));
  const s4 = mean(u.map((v) => v ** 4));
  const t0 = mean(y);
  const t1 = mean(u.map((v, i) => v * y[i]!));
  const t2 = mean(u.map((v, i) => v * v * y[i]!));
  // Normal equations: a + c s2 = t0; b s2 + c s3 = t1; a s2 + b s3 + c s4 = t2.
  const c = (t2 - s2 * t0 - s3 * t1 / s2) / (s4 - s2 * s2 - s3 * s3 / s2);
  const b = (t1 - c * s3) / s2;
  const a = t0 - c * s2;
  return [a - b * centre + c * centre * centre, b - 2 * c * centre, c];
}

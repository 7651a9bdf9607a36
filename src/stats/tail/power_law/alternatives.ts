/** Laws that a power law is compared with, on x ≥ x_min. @module */
import { mean } from "../../descriptive/mean.ts";
import { logNormalCdf } from "../../special/normal.ts";
import { logExponentialIntegral } from "./exponential_integral.ts";
import { minimiseSimplex } from "./simplex.ts";

/** Names of the alternatives. */
export type PowerLawAlternative = "exponential" | "log-normal" | "truncated-power-law";

/** A fitted alternative. */
export interface AlternativeFit {
  /** Maximum likelihood estimates by name. */
  readonly parameters: Readonly<Record<string, number>>;
  /** Log density at each value. */
  readonly logDensities: Float64Array;
}

/**
 * Maximum likelihood of an alternative on the tail x ≥ x_min.
 *
 * @example
 * ```ts
 * import { fitAlternative } from "./alternatives.ts";
 * import assert from "node:assert/strict";
 *
 * const tail = Float64Array.of(1.5, 2, 2.5);
 * const { parameters, logDensities } = fitAlternative["exponential"](tail, 1, 3);
 * assert.equal(parameters.rate, 1); // 1/(mean − x_min)
 * assert.deepEqual([...logDensities], [-0.5, -1, -1.5]);
 * ```
 */
export const fitAlternative: Record<
  PowerLawAlternative,
  (tail: Float64Array, xMin: number, exponent: number) => AlternativeFit
> = {
  /** λ e^{−λ(x − x_min)}. */
  "exponential": (tail, xMin) => {
    const rate = 1 / (mean(tail) - xMin);
    return {
      parameters: { rate },
      logDensities: tail.map((x) => Math.log(rate) - rate * (x - xMin)),
    };
  },
  /**
   * Log-normal cut off below x_min. For y = log(x/x_min) it is the exponential family e^{py − qy²}/Z, whose likelihood is concave in (p, q); at
   * q = 0 it is the power law.
   */
  "log-normal": (tail, xMin) => {
    const start = Math.log(xMin);
    const logs = tail.map((x) => Math.log(x) - start);
    const first = mean(logs);
    const second = mean(logs.map((v) => v * v));
    const negative = ([p, logQ]: number[]): number => {
      if (Math.abs(logQ!) > 60) return Infinity;
      const q = Math.exp(logQ!);
      return q * second - p! * first + logHalfGaussian(p!, q);
    };
    const starts = [[-0.5 / first, -0.5 * Math.log(second)], [0, -Math.log(2 * second)]];
    const fits = starts.map((at) => minimiseSimplex(negative, at, [0.5 / first, 1]));
    const [p, logQ] = negative(fits[0]!) < negative(fits[1]!) ? fits[0]! : fits[1]!;
    const q = Math.exp(logQ!);
    const norm = logHalfGaussian(p!, q);
    return {
      parameters: { mu: start + p! / (2 * q), sigma: 1 / Math.sqrt(2 * q) },
      logDensities: logs.map((y) => p! * y - q * y * y - norm - y - start),
    };
  },
  /** x^{−a} e^{−λx}, λ ≥ 0, any a; normalised by x_min^{1−a} E_a(λ x_min). */
  "truncated-power-law": (tail, xMin, exponent) => {
    const logMean = mean(tail.map((x) => Math.log(x / xMin)));
    const excess = mean(tail) / xMin;
    const negative = (a: number, b: number): number =>
      a * logMean + b * excess + logExponentialIntegral(a, b);
    const at = minimiseSimplex(
      ([a, logB]) =>
        Math.abs(logB!) > 60 || Math.abs(a!) > 1e3 ? Infinity : negative(a!, Math.exp(logB!)),
      [exponent, Math.log(0.1 / excess)],
      [-0.3, 1],
    );
    const inside = negative(at[0]!, Math.exp(at[1]!));
    const [a, b] = inside < negative(exponent, 0) ? [at[0]!, Math.exp(at[1]!)] : [exponent, 0];
    const norm = Math.log(xMin) + logExponentialIntegral(a, b);
    return {
      parameters: { exponent: a, rate: b / xMin },
      logDensities: tail.map((x) => -a * Math.log(x / xMin) - b * x / xMin - norm),
    };
  },
};

/** log ∫₀^∞ e^{py − qy²} dy, q > 0; for p ≪ 0 by the asymptotic series of Mills' ratio (Abramowitz and Stegun 26.2.12). */
function logHalfGaussian(p: number, q: number): number {
  const a = p / Math.sqrt(2 * q);
  if (a < -30) {
    const r = 1 / (a * a);
    return -Math.log(-p) + Math.log1p(-r * (1 - r * (3 - r * (15 - r * 105))));
  }
  return 0.5 * Math.log(Math.PI / q) + a * a / 2 + logNormalCdf(a);
}

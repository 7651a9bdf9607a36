/** Bias and root mean square error of an estimator on samples whose parameter is known. @module */
import type { Stream } from "../../src/random/stream.ts";
import { normalCdf } from "../../src/stats/special/normal.ts";
import { tQuantile } from "../../src/stats/special/student.ts";
import type { Check, Cost, Effort } from "../check.ts";

/** An estimator as its checks see it. */
export interface EstimatorSubject {
  estimate(sample: Float64Array, stream: Stream): number;
}

/** What {@linkcode biasCheck} needs. */
export interface BiasOptions {
  /** Name of the law and setting, e.g. `α=1.5,β=0,K₁=10`. */
  readonly law: string;
  readonly n: number;
  readonly draw: (stream: Stream, out: Float64Array) => void;
  readonly truth: number;
  /** Largest bias that is right. */
  readonly tolerance: number;
  readonly replicates: Readonly<Record<Effort, number>>;
  readonly cost: Cost;
  /** The mean is taken of 1/estimate, as for an α̂ whose reciprocal is unbiased. */
  readonly reciprocal?: boolean;
  /** For the chart: the number on the x axis, and the series. */
  readonly x: number;
  readonly series: string;
  readonly fullOnly?: boolean;
}

/** Quantiles of the normal law for a .99 power and for a bound at confidence .999. */
const [CAUGHT, DOUBT] = [2.326, 3.09];

/**
 * Compares the mean of many estimates with the true value: |mean − truth| ≤ tolerance + t·sd/√R, t the quantile of
 * Student's law at the false-alarm rate. An estimate is itself a mean over n values, near enough to normal for that.
 */
export function biasCheck(options: BiasOptions): Check<EstimatorSubject> {
  const { law, n, draw, truth, tolerance, reciprocal = false, x, series, cost } = options;
  const scale = (value: number) => reciprocal ? 1 / value : value;
  const name = reciprocal ? "mean of 1/estimate" : "mean estimate";
  return {
    id: `bias/${law},n=${n}`,
    tier: 2,
    what: `The ${name} lies within ${tolerance} of the truth.`,
    against: `${law}, n = ${n}`,
    statistical: true,
    sampleSizes: [n],
    cost,
    fullOnly: options.fullOnly ?? false,
    run(subject, { effort, falseAlarm, stream }) {
      const replicates = options.replicates[effort];
      const sample = new Float64Array(n);
      const draws = stream.child("samples");
      const estimates = Float64Array.from({ length: replicates }, () => {
        draw(draws, sample);
        return subject.estimate(sample, draws);
      });
      const { mean, error } = meanAndError(estimates.map(scale));
      const z = tQuantile(1 - falseAlarm / 2, replicates - 1);
      const off = Math.abs(mean - scale(truth));
      const most = tolerance + z * error;
      const squares = estimates.reduce((sum, value) => sum + (value - truth) ** 2, 0);
      const plain = meanAndError(estimates);
      return {
        passed: off <= most,
        observed: `${name} ${mean.toPrecision(5)} for ${scale(truth).toPrecision(5)}`,
        allowed: `± ${most.toPrecision(3)}`,
        smallestFault: `a bias of ${(most + CAUGHT * error).toPrecision(3)} in the ${name}`,
        power: off <= most || Number.isNaN(off)
          ? Number(Number.isNaN(off))
          : normalCdf((off - most) / error - DOUBT),
        points: [{
          chart: "bias",
          series,
          x,
          n,
          truth,
          bias: plain.mean - truth,
          low: plain.mean - truth - 1.96 * plain.error,
          high: plain.mean - truth + 1.96 * plain.error,
          rmse: Math.sqrt(squares / replicates),
        }],
      };
    },
  };
}

function meanAndError(values: Float64Array): { mean: number; error: number } {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / (n - 1) / n) };
}

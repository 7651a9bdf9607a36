/** Made-up reports with points for every chart, no two numbers alike, for tests of the page. @module */
import type { Point } from "../../check.ts";
import type { CheckReport } from "../../run_check.ts";

function report(estimator: string, points: readonly Point[]): CheckReport {
  return {
    id: `${estimator}/made-up`,
    estimator,
    tier: 2,
    what: `What is checked of ${estimator}.`,
    against: "an exact law",
    sampleSizes: [100],
    seconds: 1.5,
    passed: true,
    observed: "0.051",
    allowed: "0.04 … 0.06",
    smallestFault: "0.07",
    power: 0,
    points,
  };
}

/** A number that belongs to one place alone. */
const spread = (place: number) => (place * 0.618034) % 0.04;

const SIZES = [20, 100, 1000, 5000];
const LEVELS = [0.01, 0.05, 0.1];

const size = (n: number, place: number): Point[] =>
  LEVELS.map((level, i) => {
    const share = level + spread(place + i) / 10;
    return {
      chart: "size",
      n,
      law: "normal",
      level,
      size: share,
      low: share - 0.003,
      high: share + 0.004,
    };
  });

const uniformity = (n: number): Point[] =>
  [0.01, 0.5].map((p) => ({
    chart: "uniformity",
    n,
    law: "normal",
    p,
    difference: p / n,
    tolerance: 0.01,
  }));

const power = (law: string, n: number, place: number): Point => {
  const share = 0.3 + spread(place) * 10;
  return {
    chart: "power",
    law,
    n,
    power: share,
    low: share - 0.01,
    high: share + 0.02,
    reference: share - 0.005,
  };
};

const bias = (series: string, x: number, n: number, place: number): Point => {
  const error = spread(place) - 0.02;
  return {
    chart: "bias",
    series,
    x,
    n,
    truth: x,
    bias: error,
    low: error - 0.003,
    high: error + 0.005,
    rmse: 0.05 + spread(place + 3),
  };
};

const coverage = (n: number): Point => ({
  chart: "coverage",
  law: "normal",
  n,
  confidence: 0.95,
  coverage: 0.947,
  low: 0.941,
  high: 0.952,
});

/** Reports of six estimators: curves over n, lists, power, bias, coverage. */
export function madeUpReports(): readonly CheckReport[] {
  return [
    report("shapiroWilk", [
      ...SIZES.flatMap((n, i) => [...size(n, 10 * i), ...uniformity(n)]),
      power("t-3", 100, 1),
      power("t-3", 1000, 2),
      power("exponential-mean-32", 1000, 3),
      power("exponential-mean-64", 1000, 4),
    ]),
    report("andersonDarling", [power("t-3", 100, 5), power("t-3", 1000, 6)]),
    report("signTest", size(100, 7)),
    report("mardia", [power("5-columns-t", 200, 8), power("5-columns-t", 400, 9)]),
    report("logMomentTailIndex", [
      bias("β = 0, m = 10, n = 1000", 1.2, 1000, 11),
      bias("β = 0.5, m = 10, n = 1000", 1.6, 1000, 12),
    ]),
    report("hill", [bias("Pareto", 3, 500, 13)]),
    report("meanInterval", [coverage(20), coverage(50)]),
  ];
}

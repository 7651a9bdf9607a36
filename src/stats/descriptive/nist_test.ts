/** The univariate sets of NIST's Statistical Reference Datasets: certified mean, standard deviation, lag-1 autocorrelation. */
import assert from "node:assert/strict";
import { autocorrelation } from "../series/autocorrelation.ts";
import { moments } from "./moments.ts";
import { StreamingMoments } from "./streaming_moments.ts";

/** Speed of light in air less 299,000 km/s: Michelson's 100 determinations of 1879, in order. */
// deno-fmt-ignore
const MICHELSON = [850, 740, 900, 1070, 930, 850, 950, 980, 980, 880, 1000, 980, 930, 650, 760, 810, 1000, 1000, 960, 960, 960, 940, 960, 940, 880, 800, 850, 880, 900, 840, 830, 790, 810, 880, 880, 830, 800, 790, 760, 800, 880, 880, 880, 860, 720, 720, 620, 860, 970, 950, 880, 910, 850, 870, 840, 840, 850, 840, 840, 840, 890, 810, 810, 820, 800, 770, 760, 740, 750, 760, 910, 920, 890, 860, 880, 720, 840, 850, 850, 780, 890, 840, 780, 810, 760, 810, 790, 810, 820, 850, 870, 870, 810, 740, 810, 940, 950, 800, 810, 870];

/** `first`, then the two others in turn. */
function alternating(first: number, low: number, high: number): number[] {
  return [first, ...Array.from({ length: 1000 }, (_, i) => i % 2 === 0 ? low : high)];
}

/**
 * [name, data, mean, standard deviation, lag-1 autocorrelation, digits of each that are asked for]. The digits of
 * NumAcc3 and NumAcc4 are what rounding of the data to float64 leaves. Lottery, Lew and Mavro are not here: their data
 * follow no rule and are not ours to hand on; nor is PiDigits, whose certified mean, 4.5348, is not that of the first 5000
 * digits of π, 4.5358.
 */
const sets: readonly (readonly [
  string,
  readonly number[],
  number,
  number,
  number,
  readonly [number, number, number],
])[] = [
  ["NumAcc1", [10000001, 10000003, 10000002], 10000002, 1, -0.5, [15, 15, 15]],
  ["NumAcc2", alternating(1.2, 1.1, 1.3), 1.2, 0.1, -0.999, [14, 13, 13]],
  ["NumAcc3", alternating(1000000.2, 1000000.1, 1000000.3), 1000000.2, 0.1, -0.999, [14, 9, 9]],
  ["NumAcc4", alternating(10000000.2, 10000000.1, 10000000.3), 10000000.2, 0.1, -0.999, [14, 8, 8]],
  [
    "Michelso",
    MICHELSON.map((v) => (v + 299000) / 1000),
    299.8524,
    0.0790105478190518,
    0.535199668621283,
    [14, 12, 12],
  ],
];

/** Number of correct digits, at most 15. */
function logRelativeError(actual: number, certified: number): number {
  return Math.min(15, -Math.log10(Math.abs(actual - certified) / Math.abs(certified)));
}

Deno.test("moments() and autocorrelation() have the digits that NIST certifies", () => {
  for (const [name, data, mean, sd, lagOne, digits] of sets) {
    const x = Float64Array.from(data);
    const found = moments(x);
    const rho = autocorrelation(x, 1)[1]!;
    const correct = [
      logRelativeError(found.mean, mean),
      logRelativeError(Math.sqrt(found.variance), sd),
      logRelativeError(rho, lagOne),
    ];
    correct.forEach((value, i) => assert(value >= digits[i]!, `${name}: digits ${correct}`));
  }
});

Deno.test("StreamingMoments has the digits that NIST certifies, less what one pass costs", () => {
  for (const [name, data, mean, sd, , [digits, sdDigits]] of sets) {
    const found = new StreamingMoments().addAll(data).moments();
    const correct = [
      logRelativeError(found.mean, mean),
      logRelativeError(Math.sqrt(found.variance), sd),
    ];
    assert(correct[0]! >= Math.min(digits, 13), `${name}: digits ${correct}`);
    assert(correct[1]! >= Math.min(sdDigits, 12) - 1, `${name}: digits ${correct}`);
  }
});

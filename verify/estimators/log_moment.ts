/** The log-moment tail index, corrected form: iteration-wise, permuted blocks. @module */
import fc from "fast-check";
import { stable } from "../../src/random/stable.ts";
import { type Stream, stream } from "../../src/random/stream.ts";
import { iterationWiseTailIndex } from "../../src/stats/tail/iteration_wise_tail_index.ts";
import { logMomentTailIndex } from "../../src/stats/tail/log_moment_tail_index.ts";
import { pooledTailIndex } from "../../src/stats/tail/pooled_tail_index.ts";
import { biasCheck, type EstimatorSubject } from "../calibration/bias.ts";
import { coverageCheck, type IntervalSubject } from "../calibration/coverage.ts";
import type { Check } from "../check.ts";
import type { EstimatorPlan } from "../estimator_plan.ts";
import type { Draw } from "../laws/laws.ts";
import { propertyCheck } from "../properties/property_check.ts";
import { samplesFrom } from "./normality.ts";

/** α̂ with one K₁, and its interval. */
interface Subject extends EstimatorSubject, IntervalSubject {
  estimateWith(sample: Float64Array, blockLength: number, stream: Stream): number;
}

const withBlocks = (
  estimateWith: Subject["estimateWith"],
): Subject => ({
  estimateWith,
  estimate: (sample, s) => estimateWith(sample, 10, s),
  interval: (
    sample,
    confidence,
    s,
  ) => [
    ...logMomentTailIndex(sample, { stream: s.child("order"), confidence, permutations: 1 })
      .interval,
  ],
});

const right = withBlocks((sample, blockLength, s) =>
  logMomentTailIndex(sample, {
    stream: s.child("order"),
    blockLengths: [blockLength],
    permutations: 1,
  }).alpha
);

/** Strictly stable laws, for which block sums scale exactly: symmetric, or S1 with α ≠ 1. */
const drawStable = (alpha: number, beta: number): Draw => (s, out) =>
  out.forEach((_, i) => out[i] = stable(s, { alpha, beta, parameterization: "S1" }));

const GRID = [[0.8, 0], [0.8, 1], [1, 0], [1.2, 0], [1.5, 0], [1.5, 0.5], [1.8, 0], [1.8, -1], [
  2,
  0,
]]
  .map(([alpha, beta]) => ({ alpha: alpha!, beta: beta! }));

/** 1/α̂ is unbiased at every K₁ and n: E log|Y| = E log|X| + log K₁ / α exactly. */
function unbiased(
  { alpha, beta }: { readonly alpha: number; readonly beta: number },
  n: number,
  blockLength: number,
): Check<Subject> {
  const check = biasCheck({
    law: `α=${alpha},β=${beta},K₁=${blockLength}`,
    n,
    draw: drawStable(alpha, beta),
    truth: alpha,
    tolerance: 0,
    reciprocal: true,
    replicates: { quick: n === 1000 ? 400 : 60, full: n === 1000 ? 6000 : 800 },
    cost: { quick: 0.15, full: 2.5 },
    x: alpha,
    series: `β = ${beta}, n = ${n}, K₁ = ${blockLength}`,
  });
  return {
    ...check,
    run: (subject, conditions) =>
      check.run(
        { estimate: (sample, s) => subject.estimateWith(sample, blockLength, s) },
        conditions,
      ),
  };
}

/** What is checked of `logMomentTailIndex`. */
export const logMomentPlan: EstimatorPlan<Subject> = {
  estimator: "logMomentTailIndex",
  modules: [import.meta.resolve("../../src/stats/tail/log_moment_tail_index.ts")],
  subject: right,
  checks: [
    propertyCheck<Subject, readonly [Float64Array, number]>({
      id: "scale",
      what: "Stretching a sample leaves α̂ as it is.",
      against: "the definition: log differences",
      // Positive values: block sums that nearly cancel would lose digits.
      input: fc.tuple(
        samplesFrom(40).map((x) => x.map((v) => 1 + Math.abs(v))),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
      ),
      smallestFault: "a 1/α̂ that changes by 1e-9",
      holds(subject, [sample, factor]) {
        const [a, b] = [sample, sample.map((x) => -factor * x)].map((x) =>
          1 / subject.estimateWith(x, 2, stream("scale"))
        );
        return Math.abs(a! - b!) < 1e-9 ? undefined : `1/α̂ ${a} becomes ${b}`;
      },
    }),
    ...GRID.flatMap((law) => [
      unbiased(law, 1000, 2),
      unbiased(law, 1000, 10),
      unbiased(law, 10_000, 10),
      unbiased(law, 10_000, 50),
    ]),
    ...[1.2, 1.8].map((alpha): Check<Subject> =>
      coverageCheck({
        law: `α=${alpha}`,
        n: 1000,
        draw: drawStable(alpha, 0),
        truth: alpha,
        confidence: 0.95,
        // The median over K₁ is steadier than the single estimate that the interval is made for.
        allowed: [0.93, 1],
        replicates: { quick: 600, full: 6000 },
        cost: { quick: 0.8, full: 8 },
      })
    ),
  ],
  faults: [
    {
      id: "block-length-off-by-one",
      what: "log K₁ is taken of K₁ + 1",
      subject: withBlocks((sample, k, s) =>
        right.estimateWith(sample, k, s) * Math.log(k + 1) / Math.log(k)
      ),
    },
    {
      id: "mean-for-sum",
      what: "blocks are averaged instead of summed",
      subject: withBlocks((sample, k, s) => 1 / (1 / right.estimateWith(sample, k, s) - 1)),
    },
    {
      id: "log10",
      what: "the logarithm of K₁ is decimal",
      subject: withBlocks((sample, k, s) => right.estimateWith(sample, k, s) / Math.LN10),
    },
    {
      id: "alpha-for-inverse",
      what: "1/α̂ is returned",
      subject: withBlocks((sample, k, s) => 1 / right.estimateWith(sample, k, s)),
    },
  ],
};

/** Coordinates of the matrix that the iteration-wise index is checked on. */
const COORDINATES = 25;

const perCoordinate = (sample: Float64Array, s: Stream) =>
  iterationWiseTailIndex(sample, COORDINATES, {
    stream: s.child("order"),
    blockLengths: [10],
    permutations: 1,
  });

/** What is checked of `iterationWiseTailIndex`: 1/α̂ is averaged over coordinates, of whatever scales. */
export const iterationWisePlan: EstimatorPlan<EstimatorSubject> = {
  estimator: "iterationWiseTailIndex",
  modules: [import.meta.resolve("../../src/stats/tail/iteration_wise_tail_index.ts")],
  subject: { estimate: (sample, s) => perCoordinate(sample, s).alpha },
  checks: [1.4, 2].map((alpha) =>
    biasCheck({
      law: `α=${alpha},${COORDINATES}-coordinates-of-unequal-scales`,
      n: 200 * COORDINATES,
      draw: (s, out) => {
        drawStable(alpha, 0)(s, out);
        for (let i = 0; i < out.length; i++) out[i]! *= Math.exp(3 * Math.sin(i % COORDINATES));
      },
      truth: alpha,
      tolerance: 0,
      reciprocal: true,
      replicates: { quick: 400, full: 4000 },
      cost: { quick: 0.5, full: 5 },
      x: alpha,
      series: "200 minibatches",
    })
  ),
  faults: [
    {
      id: "mean-of-alpha",
      what: "α̂ is averaged instead of 1/α̂, as public notebooks do",
      subject: {
        estimate(sample, s) {
          let sum = 0;
          for (let c = 0; c < COORDINATES; c++) {
            sum += right.estimateWith(sample.filter((_, i) => i % COORDINATES === c), 10, s);
          }
          return sum / COORDINATES;
        },
      },
    },
    {
      id: "dimension-wise",
      what: "all coordinates are pooled, minibatch by minibatch",
      subject: { estimate: (sample) => pooledTailIndex(sample).alpha },
    },
  ],
};

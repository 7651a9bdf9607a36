/** Tests on ranks: Mann–Whitney, and Spearman's with its permutation p-value. @module */
import fc from "fast-check";
import { mannWhitney } from "../../src/stats/inference/mann_whitney.ts";
import { spearman, spearmanPermutation } from "../../src/stats/inference/spearman.ts";
import { sizeCheck, type TestSubject } from "../calibration/size.ts";
import type { EstimatorPlan } from "../estimator_plan.ts";
import { laplace } from "../laws/laws.ts";
import { propertyCheck } from "../properties/property_check.ts";

/** The two halves of a sample. */
type Halves = readonly [Float64Array, Float64Array];
const halvesOf = (sample: Float64Array, first: number): Halves => [
  sample.subarray(0, first),
  sample.subarray(first),
];

interface RankSubject extends TestSubject {
  /** Two-sided p-value of two samples. */
  pair(x: Float64Array, y: Float64Array): number;
}

/** p-values of the first third against the rest. */
const ofPair = (pair: RankSubject["pair"]): RankSubject => ({
  pair,
  pValue: (sample) => pair(...halvesOf(sample, Math.floor(sample.length / 3))),
});

const SAMPLE = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 3, maxLength: 25 });

/** What is checked of `mannWhitney`: exact for small samples, normal with a correction for large ones. */
export const mannWhitneyPlan: EstimatorPlan<RankSubject> = {
  estimator: "mannWhitney",
  modules: [import.meta.resolve("../../src/stats/inference/mann_whitney.ts")],
  subject: ofPair((x, y) => mannWhitney(x, y).pValue),
  checks: [
    propertyCheck<RankSubject, readonly [number[], number[]]>({
      id: "ranks-alone",
      what: "Only ranks matter, and exchanging the samples leaves a two-sided p-value as it is.",
      against: "the definition: U counts pairs",
      input: fc.tuple(SAMPLE, SAMPLE),
      smallestFault: "a p-value that changes by 1e-12",
      holds({ pair }, [x, y]) {
        const [a, b] = [Float64Array.from(x), Float64Array.from(y)];
        if (new Set([...x, ...y]).size === 1) return undefined;
        const p = [
          pair(a, b),
          pair(b, a),
          pair(a.map((v) => Math.exp(v / 10)), b.map((v) => Math.exp(v / 10))),
        ];
        return p.every((value) => Math.abs(value - p[0]!) < 1e-12) ? undefined : p.join(", ");
      },
    }),
    sizeCheck({
      n: 24,
      law: "Laplace,8-against-16",
      draw: laplace,
      tolerance: 0,
      distance: 0,
      conservative: true,
      replicates: { quick: 20_000, full: 200_000 },
      cost: { quick: 0.2, full: 2 },
    }),
    sizeCheck({
      n: 300,
      law: "Laplace,100-against-200",
      draw: laplace,
      // The normal limit with continuity correction, by steps of one U.
      tolerance: 0.05,
      distance: 0.01,
      replicates: { quick: 10_000, full: 80_000 },
      cost: { quick: 0.4, full: 3 },
    }),
  ],
  faults: [
    {
      id: "one-sided",
      what: "the smaller of the one-sided p-values is taken for the two-sided one",
      subject: ofPair((x, y) =>
        Math.min(mannWhitney(x, y, "greater").pValue, mannWhitney(x, y, "less").pValue)
      ),
    },
    {
      id: "greater-only",
      what: "one side only, though both are asked for",
      subject: ofPair((x, y) => mannWhitney(x, y, "greater").pValue),
    },
  ],
};

/** The pairs of a sample: every other value. */
const pairsOf = (sample: Float64Array): Halves => [
  sample.filter((_, i) => i % 2 === 0),
  sample.filter((_, i) => i % 2 === 1),
];

/** What is checked of `spearman`: Student's t with n − 2 degrees of freedom, a good approximation. */
export const spearmanPlan: EstimatorPlan<TestSubject> = {
  estimator: "spearman",
  modules: [import.meta.resolve("../../src/stats/inference/spearman.ts")],
  subject: { pValue: (sample) => spearman(...pairsOf(sample)).pValue },
  checks: [
    sizeCheck({
      n: 100,
      values: 200,
      law: "independent-pairs",
      draw: laplace,
      tolerance: 0.1,
      distance: 0.01,
      replicates: { quick: 10_000, full: 80_000 },
      cost: { quick: 0.5, full: 4 },
    }),
  ],
  faults: [{
    id: "one-sided",
    what: "the p-value of one side",
    subject: { pValue: (sample) => spearman(...pairsOf(sample), "greater").pValue / 2 },
  }],
};

/** What is checked of `spearmanPermutation`: exact at levels that are multiples of 1/(R + 1). */
export const spearmanPermutationPlan: EstimatorPlan<TestSubject> = {
  estimator: "spearmanPermutation",
  modules: [import.meta.resolve("../../src/stats/inference/spearman.ts")],
  subject: {
    pValue: (sample, stream) =>
      spearmanPermutation(...pairsOf(sample), {
        uniform: () => stream.uniform(),
        permutations: 99,
      }).pValue,
  },
  checks: [
    sizeCheck({
      n: 12,
      values: 24,
      law: "independent-pairs,99-permutations",
      draw: laplace,
      tolerance: 0,
      distance: 0,
      conservative: true,
      replicates: { quick: 5000, full: 60_000 },
      cost: { quick: 0.7, full: 8 },
    }),
  ],
  faults: [{
    id: "never-counted",
    what: "the observed pairing is left out of its own reference, and the p-value halved",
    subject: {
      pValue: (sample, stream) => {
        const { pValue } = spearmanPermutation(...pairsOf(sample), {
          uniform: () => stream.uniform(),
          permutations: 99,
        });
        return (100 * pValue - 1) / 99 / 2;
      },
    },
  }],
};

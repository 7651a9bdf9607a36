/** Bounds on numbers that can be followed by hand. @module */
import { pathInformation } from "../../src/bounds/noisy_descent.ts";
import type { BoundSubject } from "../bounds/bound_subject.ts";
import type { Vector } from "./vector_check.ts";

const BY_HAND = { source: "worked by hand", tolerance: 1e-12, measure: "relative" } as const;

/** Informations of two noisy descents in closed form, to the digits that were worked out. */
const INFORMATION: readonly Vector<BoundSubject>[] = ([
  [{ examples: 20, dimension: 3, deviation: 1, learningRate: 0.1, sigma: 0.05, steps: 30 }, [
    2.253,
    2.919,
    8.204,
    9,
  ]],
  [{ examples: 100, dimension: 10, deviation: 2, learningRate: 0.1, sigma: 0.01, steps: 100 }, [
    21.7,
    30,
    804.7,
    2000,
  ]],
] as const).flatMap(([descent, numbers]) =>
  (["exact", "path", "perStep", "chain"] as const).map((name, k) => ({
    what: `${name} information, n = ${descent.examples}, d = ${descent.dimension}`,
    source: "closed form, three digits",
    expected: numbers[k]!,
    tolerance: 3e-3,
    measure: "relative",
    compute: () => pathInformation(descent)[name],
  }))
);

const run = (change: number) => ({
  population: 1 + change,
  populationSmoothed: 1,
  empirical: 1,
  empiricalSmoothed: 1,
});

/** First term and Δ of one-pass SGD at n = 50, η = .5 on the bump, by a NumPy pilot of 3000 runs; |gen| = .0169. */
const LADDER = ([
  [0.003, 49.05, 0],
  [0.01, 14.72, 0.0001],
  [0.03, 4.93, 0.001],
  [0.1, 1.53, 0.0073],
  [0.3, 0.528, 0.0158],
  [1, 0.157, 0.0169],
  [10, 0.0156, 0.0169],
] as const).map(([sigma, information, smoothing]) => ({ sigma, information, smoothing }));

const BUMP = { dimension: 2, spread: 1 };
const STEP = { learningRate: 0.5, sigma: 0.1, variance: 0.03, sensitivity: 0.01 };

/** The vectors. */
export const BOUND_VECTORS: readonly Vector<BoundSubject>[] = [
  ...INFORMATION,
  {
    ...BY_HAND,
    what: "first term of Neu et al., one step, n = 50, loss of range 1",
    expected: 0.1,
    compute: ({ neu, bed }) => neu([STEP], bed(BUMP).range, 50),
  },
  {
    ...BY_HAND,
    what: "its direct form at distance .08",
    expected: 0.1,
    compute: ({ direct, bed }) => direct([{ ...STEP, distance: 0.08 }], bed(BUMP).range, 50),
  },
  {
    ...BY_HAND,
    what: "first term of Wang and Mao, one step with η²V/(dσ²) = 1, d = 2, n = 2, loss of range 1",
    expected: Math.sqrt(Math.LN2) / 2,
    compute: ({ wangMao, bed }) =>
      wangMao([{ learningRate: 1, sigma: 1, variance: 2 }], bed(BUMP).range, 2, 2),
  },
  {
    ...BY_HAND,
    what: "Δ of two runs that change by .3 and −.1",
    expected: 0.1,
    compute: ({ smoothing }) => smoothing([run(0.3), run(-0.1)]),
  },
  {
    ...BY_HAND,
    what: "flatness term of 100 steps with σ = .1, traces 3 and 5",
    expected: 1,
    compute: ({ flatness }) => flatness(3, 5, 100, 0.1),
  },
  {
    ...BY_HAND,
    what: "flatness term where both risks have the same curvature",
    expected: 0,
    compute: ({ flatness }) => flatness(6, 6, 100, 0.1),
  },
  {
    ...BY_HAND,
    what: "best σ under the cap where |gen| = .0169",
    expected: 0.1,
    compute: ({ best }) => best(LADDER, 0.0169).sigma,
  },
  {
    ...BY_HAND,
    what: "the bound there",
    expected: 1.5373,
    compute: ({ best }) => best(LADDER, 0.0169).bound,
  },
  {
    ...BY_HAND,
    what: "V of minibatches of 4: tr Σ_S = 2, ‖∇L_S − ḡ‖² = 4",
    expected: 4.5,
    compute: ({ variance }) =>
      variance({ mean: Float32Array.of(1, 2), meanSquare: 7 }, Float32Array.of(1, 0), 4),
  },
];

/** Published values of stable laws. @module */
import type { StableParameters } from "../../src/random/stable.ts";
import { normalCdf } from "../../src/stats/special/normal.ts";
import reference from "../../src/stats/stable/fixtures/reference.json" with { type: "json" };
import type { Vector } from "./vector_check.ts";

/** What the vectors call. */
export interface StableLawSubject {
  pdf(x: number, law: StableParameters): number;
  cdf(x: number, law: StableParameters): number;
  quantile(p: number, law: StableParameters): number;
}

type Subject = StableLawSubject;

const nolan = "Nolan's STABLE, as in SciPy's test data (S1)";

/** Nolan's program; below α = .2 it has five digits (known). */
export const NOLAN_VECTORS: readonly Vector<Subject>[] = [
  ...reference.nolanPdf.map((row): Vector<Subject> => {
    const [x, expected, alpha, beta] = row as [number, number, number, number];
    return {
      what: `density at ${x}, α = ${alpha}, β = ${beta}`,
      source: nolan,
      expected,
      compute: ({ pdf }) => pdf(x, { alpha, beta, parameterization: "S1" }),
      tolerance: alpha < 0.2 ? 1e-5 : 1e-8,
    };
  }),
  ...reference.nolanCdf.map((row): Vector<Subject> => {
    const [x, expected, alpha, beta] = row as [number, number, number, number];
    return {
      what: `distribution function at ${x}, α = ${alpha}, β = ${beta}`,
      source: nolan,
      expected,
      compute: ({ cdf }) => cdf(x, { alpha, beta, parameterization: "S1" }),
      tolerance: 1e-10,
      measure: "absolute",
    };
  }),
  ...reference.nolanLocationScale.flatMap((row): Vector<Subject>[] => {
    const [kind, x, alpha, beta, scale, location, , density, p] = row as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const law = {
      alpha,
      beta,
      scale,
      location,
      parameterization: kind === 0 ? "S0" : "S1",
    } as const;
    const what = `at ${x}, α = ${alpha}, β = ${beta}, scale 2, location 3, ${law.parameterization}`;
    return [
      {
        what: `density ${what}`,
        source: "Nolan's STABLE",
        expected: density,
        compute: ({ pdf }) => pdf(x, law),
        tolerance: 1e-8,
      },
      {
        what: `distribution function ${what}`,
        source: "Nolan's STABLE",
        expected: p,
        compute: ({ cdf }) => cdf(x, law),
        tolerance: 1e-10,
        measure: "absolute",
      },
    ];
  }),
];

const HOLT_CROW_BETAS = [0, 0.25, 0.5, 1];
const HOLT_CROW = [
  [0.3183, 0.3096, 0.2925, 0.2622],
  [0.1591, 0.1587, 0.1599, 0.1635],
  [0.0637, 0.0729, 0.0812, 0.0955],
  [0.0318, 0.0390, 0.0458, 0.0586],
  [0.0187, 0.0236, 0.0285, 0.0384],
];

const S0_POINT = { alpha: 0.75, beta: -0.5, parameterization: "S0" } as const;

/** Tables, single points, closed forms. */
export const STABLE_POINTS: readonly Vector<Subject>[] = [
  ...HOLT_CROW.flatMap((row, x) =>
    row.map((expected, i): Vector<Subject> => ({
      what: `density at ${x}, α = 1, β = ${HOLT_CROW_BETAS[i]}`,
      source: "Holt & Crow 1973, p. 187",
      expected,
      compute: ({ pdf }) => pdf(x, { alpha: 1, beta: HOLT_CROW_BETAS[i]! }),
      // Half a unit of the last digit, and a little: 1/(2π) = .15915 is printed as .1591.
      tolerance: 5.6e-5,
      measure: "absolute",
    }))
  ),
  {
    what: "distribution function at .3, α = .75, β = −.5, S0",
    source: "R's stabledist, corrected in the last digits by 50-digit integration",
    expected: 0.66887227658457,
    compute: ({ cdf }) => cdf(0.3, S0_POINT),
    tolerance: 1e-13,
    measure: "absolute",
  },
  {
    what: "the same in S1",
    source: "50-digit integration",
    expected: 0.8924518931965,
    compute: ({ cdf }) => cdf(0.3, { ...S0_POINT, parameterization: "S1" }),
    tolerance: 1e-13,
    measure: "absolute",
  },
  ...[-3, -0.5, 0.1, 2].flatMap((x): Vector<Subject>[] => [
    {
      what: `distribution function at ${x}, α = 2`,
      source: "N(0, 2)",
      expected: normalCdf(x / Math.SQRT2),
      compute: ({ cdf }) => cdf(x, { alpha: 2, beta: 0 }),
      tolerance: 1e-13,
    },
    {
      what: `distribution function at ${x}, α = 1, β = 0`,
      source: "Cauchy",
      expected: 0.5 + Math.atan(x) / Math.PI,
      compute: ({ cdf }) => cdf(x, { alpha: 1, beta: 0 }),
      tolerance: 1e-13,
    },
  ]),
  ...[0.05, 0.5, 4].map((x): Vector<Subject> => ({
    what: `distribution function at ${x}, α = ½, β = 1, S1`,
    source: "Lévy",
    expected: 2 * normalCdf(-Math.sqrt(1 / x)),
    compute: ({ cdf }) => cdf(x, { alpha: 0.5, beta: 1, parameterization: "S1" }),
    tolerance: 1e-12,
  })),
];

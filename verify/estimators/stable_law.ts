/** Density, distribution function and quantiles of stable laws. @module */
import fc from "fast-check";
import type { StableParameters } from "../../src/random/stable.ts";
import { stableCdf } from "../../src/stats/stable/cdf.ts";
import { stableCharacteristicFunction } from "../../src/stats/stable/characteristic_function.ts";
import { stablePdf } from "../../src/stats/stable/pdf.ts";
import { stableQuantile } from "../../src/stats/stable/quantile.ts";
import type { EstimatorPlan } from "../estimator_plan.ts";
import { propertyCheck } from "../properties/property_check.ts";
import { NOLAN_VECTORS, STABLE_POINTS, type StableLawSubject } from "../vectors/stable_vectors.ts";
import { vectorCheck } from "../vectors/vector_check.ts";

type Subject = StableLawSubject;

const LAWS: fc.Arbitrary<StableParameters> = fc.record({
  alpha: fc.oneof(
    fc.double({ min: 0.3, max: 2, noNaN: true }),
    fc.constantFrom(0.5, 0.9995, 1, 1.00001, 1.999, 2),
  ),
  beta: fc.oneof(fc.double({ min: -1, max: 1, noNaN: true }), fc.constantFrom(-1, 0, 1)),
  parameterization: fc.constantFrom("S0" as const, "S1" as const),
}).filter(({ alpha, parameterization }) =>
  // In S1 the law runs away to infinity as α passes 1.
  parameterization === "S0" || Math.abs(alpha - 1) > 1e-3
);
const POINTS = fc.double({ min: -50, max: 50, noNaN: true });

const subject: Subject = { pdf: stablePdf, cdf: stableCdf, quantile: stableQuantile };
const swapped = (law: StableParameters): StableParameters => ({
  ...law,
  parameterization: law.parameterization === "S1" ? "S0" : "S1",
});

/** What is checked of `stableCdf`, `stablePdf` and `stableQuantile`. */
export const stableLawPlan: EstimatorPlan<Subject> = {
  estimator: "stableLaw",
  modules: [
    import.meta.resolve("../../src/stats/stable/cdf.ts"),
    import.meta.resolve("../../src/stats/stable/pdf.ts"),
    import.meta.resolve("../../src/stats/stable/quantile.ts"),
  ],
  subject,
  checks: [
    vectorCheck<Subject>({
      id: "points",
      what: "Tables, single points, closed forms.",
      against: "Holt & Crow 1973, stabledist, normal, Cauchy and Lévy laws",
      vectors: STABLE_POINTS,
    }),
    vectorCheck<Subject>({
      id: "nolan",
      what: "Density and distribution function for α = .1 … 2, β = −1 … 1.",
      against: "Nolan's STABLE",
      vectors: NOLAN_VECTORS,
    }),
    propertyCheck<Subject, readonly [StableParameters, number, number]>({
      id: "monotone",
      what: "The distribution function does not fall, and stays in [0, 1].",
      against: "the definition",
      input: fc.tuple(LAWS, POINTS, POINTS),
      smallestFault: "a fall by 1e-12",
      holds({ cdf }, [law, a, b]) {
        const [low, high] = [cdf(Math.min(a, b), law), cdf(Math.max(a, b), law)];
        return low >= 0 && high <= 1 && low <= high + 1e-12 ? undefined : `${low}, then ${high}`;
      },
    }),
    propertyCheck<Subject, readonly [StableParameters, number]>({
      id: "inverse",
      what: "The quantile function inverts the distribution function.",
      against: "the definition",
      input: fc.tuple(LAWS, fc.double({ min: 1e-4, max: 1 - 1e-4, noNaN: true })),
      smallestFault: "a probability that is off by 1e-8",
      holds({ cdf, quantile }, [law, p]) {
        const found = cdf(quantile(p, law), law);
        return Math.abs(found - p) <= 1e-8 ? undefined : `${found} for ${p}`;
      },
    }),
    propertyCheck<Subject, readonly [StableParameters, number]>({
      id: "mirror",
      what: "F(x; β) = 1 − F(−x; −β).",
      against: "Zolotarev 1986, section 2.1",
      input: fc.tuple(LAWS, POINTS),
      smallestFault: "a difference of 1e-10",
      holds({ cdf }, [law, x]) {
        const sum = cdf(x, law) + cdf(-x, { ...law, beta: -law.beta });
        return Math.abs(sum - 1) <= 1e-10 ? undefined : `the two add up to ${sum}`;
      },
    }),
  ],
  faults: [
    {
      id: "s0-s1-swapped",
      what: "S0 and S1 are swapped",
      subject: {
        pdf: (x, law) => stablePdf(x, swapped(law)),
        cdf: (x, law) => stableCdf(x, swapped(law)),
        quantile: (p, law) => stableQuantile(p, swapped(law)),
      },
    },
    {
      id: "one-sided-inverse",
      what: "quantiles ignore the sign of β",
      subject: {
        ...subject,
        quantile: (p, law) => stableQuantile(p, { ...law, beta: Math.abs(law.beta) }),
      },
    },
    {
      id: "scale",
      what: "at α = 2 the law is N(0, 1)",
      subject: {
        ...subject,
        cdf: (x, law) => stableCdf(law.alpha === 2 ? x * Math.SQRT2 : x, law),
      },
    },
  ],
};

/** φ of a law at t. */
interface Transform {
  cf(t: number, law: StableParameters): { readonly re: number; readonly im: number };
}

/** What is checked of `stableCharacteristicFunction`: identities that define stability. */
export const stableCharacteristicFunctionPlan: EstimatorPlan<Transform> = {
  estimator: "stableCharacteristicFunction",
  modules: [import.meta.resolve("../../src/stats/stable/characteristic_function.ts")],
  subject: { cf: stableCharacteristicFunction },
  checks: [
    propertyCheck<Transform, readonly [StableParameters, number, number]>({
      id: "closure",
      what:
        "φ(t) = φ(t/n^(1/α))ⁿ: sums of n values are a value n^(1/α) times as large (S1, α ≠ 1).",
      against: "the definition of a strictly stable law",
      input: fc.tuple(
        LAWS.filter(({ alpha, parameterization }) => alpha !== 1 && parameterization === "S1"),
        fc.integer({ min: -2000, max: 2000 }).map((t) => t / 1000),
        fc.integer({ min: 2, max: 20 }),
      ),
      smallestFault: "a difference of 1e-9",
      holds({ cf }, [law, t, n]) {
        const one = cf(n ** (-1 / law.alpha) * t, law);
        const sum = cf(t, law);
        const size = Math.hypot(one.re, one.im) ** n;
        const angle = n * Math.atan2(one.im, one.re);
        const gap = Math.hypot(size * Math.cos(angle) - sum.re, size * Math.sin(angle) - sum.im);
        return gap <= 1e-9 ? undefined : `off by ${gap}`;
      },
    }),
    propertyCheck<Transform, readonly [StableParameters, number]>({
      id: "conjugate",
      what: "φ(−t; β) is the conjugate of φ(t; β), and φ(t; −β) too.",
      against: "the definition; mirror images",
      input: fc.tuple(LAWS, fc.double({ min: -5, max: 5, noNaN: true })),
      smallestFault: "a difference of 1e-12",
      holds({ cf }, [law, t]) {
        const [here, there, mirror] = [
          cf(t, law),
          cf(-t, law),
          cf(t, { ...law, beta: -law.beta }),
        ];
        const gap = Math.max(
          Math.abs(here.re - there.re),
          Math.abs(here.im + there.im),
          Math.abs(here.re - mirror.re),
          Math.abs(here.im + mirror.im),
        );
        return gap <= 1e-12 ? undefined : `off by ${gap}`;
      },
    }),
    propertyCheck<Transform, readonly [StableParameters, number]>({
      id: "modulus",
      what: "|φ(t)| = exp(−|t|^α).",
      against: "Nolan 2020, definitions 1.2 and 1.3",
      input: fc.tuple(LAWS, fc.double({ min: -5, max: 5, noNaN: true })),
      smallestFault: "a difference of 1e-12",
      holds({ cf }, [law, t]) {
        const { re, im } = cf(t, law);
        const gap = Math.abs(Math.hypot(re, im) - Math.exp(-(Math.abs(t) ** law.alpha)));
        return gap <= 1e-12 ? undefined : `off by ${gap}`;
      },
    }),
  ],
  faults: [
    {
      id: "s0-s1-swapped",
      what: "S0 and S1 are swapped",
      subject: { cf: (t, law) => stableCharacteristicFunction(t, swapped(law)) },
    },
    {
      id: "gaussian-scale",
      what: "exp(−|t|^α/2), as for a standard deviation",
      subject: {
        cf: (t, law) => stableCharacteristicFunction(t, { ...law, scale: 2 ** (-1 / law.alpha) }),
      },
    },
  ],
};

/** The α-stable sampler. @module */
import { stable, type StableParameters } from "../../src/random/stable.ts";
import { normalCdf } from "../../src/stats/special/normal.ts";
import { characteristicFunctionCheck } from "../calibration/characteristic_function.ts";
import { distributionCheck, type SamplerSubject } from "../calibration/distribution.ts";
import type { Conditions } from "../check.ts";
import type { EstimatorPlan } from "../estimator_plan.ts";

type Subject = SamplerSubject<StableParameters>;

/** E exp(itX) at scale 1 and location 0, for t > 0 (Nolan 2020, definitions 1.2 and 1.3). */
function characteristicFunction(
  { alpha, beta, parameterization = "S0" }: StableParameters,
  t: number,
): [number, number] {
  const tan = Math.tan(Math.PI * alpha / 2);
  const phase = alpha === 1
    ? -beta * 2 / Math.PI * t * Math.log(t)
    : parameterization === "S0"
    ? beta * tan * (t ** alpha - t)
    : beta * tan * t ** alpha;
  const size = Math.exp(-(t ** alpha));
  return [size * Math.cos(phase), size * Math.sin(phase)];
}

const CLOSED: readonly (readonly [string, StableParameters, (x: number) => number])[] = [
  ["α=2,N(0,2)", { alpha: 2, beta: 0 }, (x) => normalCdf(x / Math.SQRT2)],
  ["α=1,β=0,Cauchy", { alpha: 1, beta: 0 }, (x) => 0.5 + Math.atan(x) / Math.PI],
  [
    "α=½,β=1,Lévy",
    { alpha: 0.5, beta: 1, parameterization: "S1" },
    (x) => x <= 0 ? 0 : 2 * normalCdf(-Math.sqrt(1 / x)),
  ],
];

const GRID = [0.3, 0.7, 1, 1.2, 1.5, 1.9].flatMap((alpha) =>
  [-1, 0, 0.5].map((beta) => ({ alpha, beta }))
);

const stableSampler: Subject = { draw: stable };

/** What is checked of `stable`, the sampler. */
export const stableSamplerPlan: EstimatorPlan<Subject> = {
  estimator: "stable",
  modules: [import.meta.resolve("../../src/random/stable.ts")],
  subject: stableSampler,
  checks: [
    ...CLOSED.map(([name, law, cdf]) =>
      distributionCheck<StableParameters>({
        name,
        law,
        cdf,
        draws: { quick: 100_000, full: 1_000_000 },
        cost: { quick: 0.1, full: 1 },
      })
    ),
    // Closure: X₁ + X₂ has scale 2^(1/α) and the same α and β (S1, α ≠ 1).
    ...([[0.7, -1], [1.2, 0.5], [1.5, 0], [1.9, 0.5]] as const).map(([alpha, beta]) => {
      const law = { alpha, beta, parameterization: "S1" } as const;
      const check = characteristicFunctionCheck<StableParameters>({
        name: `sum-of-two,S1,α=${alpha},β=${beta}`,
        law,
        expected: (t) => characteristicFunction(law, 2 ** (1 / alpha) * t),
        at: [0.2, 0.5, 1],
        draws: { quick: 40_000, full: 400_000 },
        cost: { quick: 0.06, full: 0.6 },
      });
      return {
        ...check,
        run: (subject: Subject, conditions: Conditions) =>
          check.run({ draw: (s, of) => subject.draw(s, of) + subject.draw(s, of) }, conditions),
      };
    }),
    ...(["S0", "S1"] as const).flatMap((parameterization) =>
      GRID.filter(({ beta }) => parameterization === "S0" || beta !== 0).map((law) =>
        characteristicFunctionCheck<StableParameters>({
          name: `${parameterization},α=${law.alpha},β=${law.beta}`,
          law: { ...law, parameterization },
          expected: (t) => characteristicFunction({ ...law, parameterization }, t),
          at: [0.2, 0.5, 1, 2],
          draws: { quick: 40_000, full: 400_000 },
          cost: { quick: 0.04, full: 0.4 },
        })
      )
    ),
  ],
  faults: [
    {
      id: "s0-s1-swapped",
      what: "S0 and S1 are swapped",
      subject: {
        draw: (s, law) =>
          stable(s, { ...law, parameterization: law.parameterization === "S1" ? "S0" : "S1" }),
      },
    },
    {
      id: "beta-sign",
      what: "β has the wrong sign for α > 1",
      subject: {
        draw: (s, law) => stable(s, law.alpha > 1 ? { ...law, beta: -law.beta } : law),
      },
    },
    {
      id: "gaussian-scale",
      what: "at α = 2 the standard deviation is 1 instead of √2",
      subject: {
        draw: (s, law) => stable(s, law) / (law.alpha === 2 ? Math.SQRT2 : 1),
      },
    },
    {
      id: "alpha-off",
      what: "α is .05 too small",
      subject: { draw: (s, law) => stable(s, { ...law, alpha: law.alpha - 0.05 }) },
    },
  ],
};

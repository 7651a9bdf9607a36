/** Adaptive positive-negative momentum, plain and as a kernel. @module */
import fc from "fast-check";
import { adapnm, type AdapnmSettings } from "../../src/optim/adapnm.ts";
import type { Optimizer } from "../../src/optim/optimizer.ts";
import { simdAdapnm } from "../../src/optim/simd/simd_adapnm.ts";
import { descend } from "../../src/optim/testing/descend.ts";
import { adapnmConstantStep } from "../../src/optim/theory/constant_gradient.ts";
import type { EstimatorPlan } from "../estimator_plan.ts";
import { scaledEpsilonAdapnm } from "../faults/faulty_pnm.ts";
import { propertyCheck } from "../properties/property_check.ts";
import { type Vector, vectorCheck } from "../vectors/vector_check.ts";

/** Makes the optimizer. */
interface Subject {
  optimizer(settings: AdapnmSettings): Optimizer;
}

const RATE = 2 ** -10;

/** Length of step t under a constant gradient, in units of the learning rate. */
function step({ optimizer }: Subject, settings: AdapnmSettings, gradient: number, t: number) {
  const path = descend(optimizer(settings), [0], RATE, t, () => Float32Array.of(gradient));
  return ((path[t - 2]?.[0] ?? 0) - path[t - 1]![0]!) / RATE;
}

const PRINTED = [1.6994, 0.4472, 0.8215, 0.4472, 0.6478, 0.4472, 0.5748, 0.4472];

const CONSTANT: readonly Vector<Subject>[] = PRINTED.map((expected, i) => ({
  what: `step ${i + 1} under a constant gradient`,
  source: "(1 − 2·.9^(t+1) + .9^(t−1))/((1 − .9^t)·√5) at odd t, 1/√5 at even t",
  expected,
  tolerance: 7e-5,
  measure: "absolute",
  compute: (subject) => step(subject, {}, 0.5, i + 1),
}));

/** With ε at the size of the gradient: v is exactly (1 − b2^t)·g², so the step is shorter by g/(g + ε). */
const EPSILON: readonly Vector<Subject>[] = [1, 2, 3, 4].map((t) => ({
  what: `step ${t} with ε = |g|`,
  source: "half the closed form",
  expected: adapnmConstantStep(0.9, 3, t) / 2,
  tolerance: 1e-4,
  compute: (subject) => step(subject, { b3: 3, epsilon: 0.25 }, 0.25, t),
}));

/** How far a gradient (3, 4) moves θ, over how far (5, 0) does. */
const TURNED: Vector<Subject> = {
  what: "‖θ‖ after three steps along (3, 4), over that along (5, 0)",
  source: "every entry moves as far as a gradient of any size would move it",
  expected: Math.SQRT2,
  tolerance: 1e-5,
  compute({ optimizer }) {
    const end = (g: readonly number[]) =>
      Math.hypot(...descend(optimizer({}), [0, 0], RATE, 3, () => Float32Array.from(g)).at(-1)!);
    return end([3, 4]) / end([5, 0]);
  },
};

function faultsOf(optimizer: Subject["optimizer"]): EstimatorPlan<Subject>["faults"] {
  return [
    {
      id: "b2-for-b3",
      what: "the noise norm is taken of b2, as released before 2021-07-06",
      subject: { optimizer: (settings) => optimizer({ ...settings, normaliser: "b2" }) },
    },
    {
      id: "scaled-epsilon",
      what: "ε is divided by √(1 − b2^t) together with √v̂",
      subject: { optimizer: scaledEpsilonAdapnm },
    },
    {
      id: "no-negative-momentum",
      what: "the negative momentum is left out, its norm is kept",
      subject: {
        optimizer: ({ b3 = 1, ...rest }) => {
          const rule = optimizer({ ...rest, b3: 0 });
          const norm = Math.hypot(1 + b3, b3);
          return {
            ...rule,
            step: (state, gradient, rate, out) =>
              rule.step(state, gradient, rate * (1 + b3) / norm, out),
          };
        },
      },
    },
  ];
}

function planOf(
  estimator: string,
  module: string,
  optimizer: Subject["optimizer"],
): EstimatorPlan<Subject> {
  return {
    estimator,
    modules: [import.meta.resolve(module)],
    subject: { optimizer },
    checks: [
      vectorCheck<Subject>({
        id: "constant-gradient",
        what: "The first eight steps under a constant gradient, in units of the learning rate.",
        against: "the closed form, to four printed digits",
        vectors: CONSTANT,
      }),
      vectorCheck<Subject>({
        id: "epsilon",
        what: "ε is added to √v̂/√(1 − b2^t), b3 = 3.",
        against: "the closed form",
        vectors: EPSILON,
      }),
      vectorCheck<Subject>({
        id: "not-orthogonal",
        what: "Turning the gradients does not turn the path, unlike positive-negative momentum's.",
        against: "√2",
        vectors: [TURNED],
      }),
      propertyCheck<Subject, [number, number]>({
        id: "normaliser",
        what: "The step at even t is 1/√((1 + b3)² + b3²) of the learning rate, for any b1 and b3.",
        against: "a constant gradient in closed form",
        input: fc.tuple(
          fc.double({ min: 0.1, max: 0.9, noNaN: true }),
          fc.double({ min: -3, max: 3, noNaN: true }),
        ),
        smallestFault: "a step that is off by 10⁻³",
        holds(subject, [b1, b3]) {
          const found = step(subject, { b1, b3 }, 1, 4);
          const expected = 1 / Math.sqrt((1 + b3) ** 2 + b3 ** 2);
          return Math.abs(found - expected) < 1e-3 ? undefined : `${found}, not ${expected}`;
        },
      }),
    ],
    faults: faultsOf(optimizer),
  };
}

/** What is checked of `adapnm`. */
export const adapnmPlan = planOf("adapnm", "../../src/optim/adapnm.ts", adapnm);
/** What is checked of `simdAdapnm`: the same. */
export const simdAdapnmPlan = planOf(
  "simdAdapnm",
  "../../src/optim/simd/simd_adapnm.ts",
  simdAdapnm,
);

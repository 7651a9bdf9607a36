/** Positive-negative momentum, plain and as a kernel. @module */
import fc from "fast-check";
import { noiseNorm } from "../../src/optim/noise_norm.ts";
import type { Optimizer } from "../../src/optim/optimizer.ts";
import { pnm, type PnmSettings } from "../../src/optim/pnm.ts";
import { simdPnm } from "../../src/optim/simd/simd_pnm.ts";
import { descend } from "../../src/optim/testing/descend.ts";
import { pnmStabilityEdge } from "../../src/optim/theory/pnm_stability.ts";
import { pnmStationaryVariance } from "../../src/optim/theory/pnm_stationary_variance.ts";
import { fillNormal } from "../../src/random/normal.ts";
import { biasCheck } from "../calibration/bias.ts";
import type { Check } from "../check.ts";
import type { EstimatorPlan } from "../estimator_plan.ts";
import { slowPnm, swappedPnm } from "../faults/faulty_pnm.ts";
import { propertyCheck } from "../properties/property_check.ts";
import { PNM_AUTOCOVARIANCES, PNM_TEN_STEPS } from "../vectors/pnm_vectors.ts";
import { vectorCheck } from "../vectors/vector_check.ts";

/** A maker of optimizers, and how one of its parameters fares in a group. */
interface Subject {
  optimizer(settings: PnmSettings): Optimizer;
  /** θ after the steps of a group, from 0, of a parameter that has a gradient at some of them only. */
  frozenAtTimes(settings: PnmSettings, gradients: readonly (number | null)[]): number;
  /** Mean of θ² on ½θ² at the learning rate ½ under this gradient noise. */
  estimate(noise: Float64Array): number;
}

const close = (what: string, a: number, b: number, tolerance: number) =>
  Math.abs(a - b) <= tolerance ? undefined : `${what}: ${a}, not ${b}`;

const VARIANCE_RATE = 0.5;
const BURN_IN = 500;

/** A subject around a maker; parameters without a gradient are not stepped. */
function subjectOf(optimizer: Subject["optimizer"], countsFrozen = false): Subject {
  return {
    optimizer,
    frozenAtTimes(settings, gradients) {
      const rule = optimizer(settings);
      let state = rule.initialState(Float32Array.of(0));
      for (const gradient of gradients) {
        if (gradient !== null) {
          state = rule.step(state, Float32Array.of(gradient), 0.1);
        } else if (countsFrozen) state = { ...state, steps: state.steps + 1 };
      }
      return state.parameters[0]!;
    },
    estimate(noise) {
      const rule = optimizer({});
      let state = rule.initialState(Float32Array.of(0));
      let squares = 0;
      noise.forEach((ε, t) => {
        const θ = state.parameters[0]!;
        if (t >= BURN_IN) squares += θ * θ;
        state = rule.step(state, Float32Array.of(θ + ε), VARIANCE_RATE, state);
      });
      return squares / (noise.length - BURN_IN);
    },
  };
}

const momentum = fc.double({ min: 0, max: 0.9, noNaN: true });
const weight = fc.double({ min: 0, max: 3, noNaN: true });
const gradients = fc.array(fc.integer({ min: -8, max: 8 }), { minLength: 3, maxLength: 12 });

const PROPERTIES: readonly Check<Subject>[] = [
  propertyCheck<Subject, [number, number]>({
    id: "stability-edge",
    what: "On a quadratic, θ shrinks below η₀h = 2/(1 + 2·b0) and grows above it, for any b1.",
    against: "the root −1 of the characteristic cubic",
    input: fc.tuple(momentum, weight),
    smallestFault: "an edge that is off by 1 %",
    runs: { quick: 20, full: 200 },
    holds({ optimizer }, [b1, b0]) {
      const growth = (share: number) => {
        const rate = share * noiseNorm(b0) * pnmStabilityEdge(b1, b0);
        const path = descend(optimizer({ b1, b0 }), [1], rate, 3000, (w) => w);
        const size = (from: number) =>
          Math.max(...path.slice(from, from + 4).map(([θ]) => Math.abs(θ!)));
        return size(2990) / size(1000);
      };
      if (growth(0.99) >= 1) return `b1 ${b1}, b0 ${b0}: not stable at .99 of the edge`;
      return growth(1.01) <= 1 ? `b1 ${b1}, b0 ${b0}: stable at 1.01 of the edge` : undefined;
    },
  }),
  propertyCheck<Subject, [number, number[]]>({
    id: "heavy-ball",
    what: "b0 = −b1/(1 + b1) is heavy-ball momentum with the rate η(1 + b1)/√(1 + b1²).",
    against: "e ← b1·e + (1 − b1)·g, written out",
    input: fc.tuple(momentum, gradients),
    smallestFault: "a step that is off by 10⁻⁴",
    holds({ optimizer }, [b1, given]) {
      const path = descend(
        optimizer({ b1, b0: -b1 / (1 + b1) }),
        [0],
        0.1,
        given.length,
        (_, t) => Float32Array.of(given[t - 1]!),
      );
      let [e, θ] = [0, 0];
      for (const g of given) {
        e = b1 * e + (1 - b1) * g;
        θ -= 0.1 * (1 + b1) / Math.sqrt(1 + b1 * b1) * e;
      }
      return close("heavy ball", path.at(-1)![0]!, θ, 1e-4);
    },
  }),
  propertyCheck<Subject, [number[], number]>({
    id: "orthogonal",
    what: "Turning all gradients turns the path.",
    against: "the rule is linear and the same for every entry",
    input: fc.tuple(gradients, fc.double({ min: 0, max: 6, noNaN: true })),
    smallestFault: "a step that is off by 10⁻⁴",
    holds({ optimizer }, [given, angle]) {
      const [c, s] = [Math.cos(angle), Math.sin(angle)];
      const turn = (x: number, y: number) => [c * x - s * y, s * x + c * y] as const;
      const end = (turned: boolean) =>
        descend(optimizer({}), [0, 0], 0.1, given.length, (_, t) => {
          const [x, y] = [given[t - 1]!, given[t % given.length]!];
          return Float32Array.from(turned ? turn(x, y) : [x, y]);
        }).at(-1)!;
      const [x, y] = end(false);
      const expected = turn(x!, y!);
      const found = end(true);
      return close("x", found[0]!, expected[0], 1e-4) ?? close("y", found[1]!, expected[1], 1e-4);
    },
  }),
  propertyCheck<Subject, [number[], boolean[]]>({
    id: "own-counter",
    what: "A parameter without a gradient at a step does not take its turn either.",
    against: "the same gradients without the gaps",
    input: fc.tuple(gradients, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 })),
    smallestFault: "a parity that is counted for a group",
    holds({ frozenAtTimes }, [given, gaps]) {
      const spaced = given.flatMap((g, t) => gaps[t] ? [null, g] : [g]);
      return close("with gaps", frozenAtTimes({}, spaced), frozenAtTimes({}, given), 1e-6);
    },
  }),
  propertyCheck<Subject, number[]>({
    id: "sgd",
    what: "b1 = b0 = 0 is SGD.",
    against: "θ ← θ − η·g, written out",
    input: gradients,
    smallestFault: "a step that is off by 10⁻⁵",
    holds({ optimizer }, given) {
      const path = descend(
        optimizer({ b1: 0, b0: 0 }),
        [0],
        0.1,
        given.length,
        (_, t) => Float32Array.of(given[t - 1]!),
      );
      return close("θ", path.at(-1)![0]!, -0.1 * given.reduce((a, b) => a + b), 1e-5);
    },
  }),
];

function planOf(
  estimator: string,
  module: string,
  optimizer: Subject["optimizer"],
): EstimatorPlan<Subject> {
  return {
    estimator,
    modules: [import.meta.resolve(module)],
    subject: subjectOf(optimizer),
    checks: [
      vectorCheck<Subject>({
        id: "ten-steps",
        what: "Ten steps on a quadratic, odd and even, without and with either decay.",
        against: "exact rational arithmetic",
        vectors: PNM_TEN_STEPS,
      }),
      vectorCheck<Subject>({
        id: "autocovariance",
        what: "Autocovariances of the update noise, lags 0 … 7.",
        against: "the closed form, to four printed digits",
        vectors: PNM_AUTOCOVARIANCES,
      }),
      ...PROPERTIES,
      biasCheck({
        law: "variance,b1=.9,b0=1,η=.5",
        n: 5000,
        draw: (stream, out) => void fillNormal(stream, out),
        truth: pnmStationaryVariance({ b1: 0.9, b0: 1, step: VARIANCE_RATE / noiseNorm(1) }),
        // Of a variance near .1, started at rest.
        tolerance: 5e-4,
        replicates: { quick: 40, full: 200 },
        cost: { quick: 0.3, full: 1.5 },
        x: VARIANCE_RATE,
        series: "stationary variance",
      }),
    ],
    faults: [
      {
        id: "swapped-buffers",
        what: "the two momenta change places in the update",
        subject: subjectOf(swappedPnm),
      },
      {
        id: "parity-per-group",
        what: "the counter that says whose turn it is belongs to the group",
        subject: subjectOf(optimizer, true),
      },
      {
        id: "b1-for-its-square",
        what: "the momenta discount by b1, not b1²",
        subject: subjectOf((settings) => slowPnm(settings, optimizer)),
      },
    ],
  };
}

/** What is checked of `pnm`. */
export const pnmPlan = planOf("pnm", "../../src/optim/pnm.ts", pnm);
/** What is checked of `simdPnm`: the same. */
export const simdPnmPlan = planOf("simdPnm", "../../src/optim/simd/simd_pnm.ts", simdPnm);

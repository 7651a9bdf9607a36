/** Ten steps of positive-negative momentum in exact rational arithmetic, and the values that the notes on it print. @module */
import type { Optimizer } from "../../src/optim/optimizer.ts";
import type { PnmSettings } from "../../src/optim/pnm.ts";
import { descend } from "../../src/optim/testing/descend.ts";
import { type ExactPnm, exactPnm } from "../../src/optim/testing/exact_pnm.ts";
import { rational, toNumber } from "../../src/optim/testing/rational.ts";
import type { Vector } from "./vector_check.ts";

/** A maker of optimizers, as vectors see it. */
export interface PnmVectorSubject {
  optimizer(settings: PnmSettings): Optimizer;
}

/** ¾θ² from 1 with b1 = 9/10, η₀ = 1/4. */
const PROBLEM = {
  b1: rational(9, 10),
  eta0: rational(1, 4),
  curvature: rational(3, 2),
  start: rational(1),
};
const STEPS = 10;

interface Case {
  readonly name: string;
  readonly exact: ExactPnm;
  readonly settings: PnmSettings;
  readonly rate: number;
}

/** √γ is 5 at b0 = 3 and √5 at b0 = 1; η = √γ/4. */
const CASES: readonly Case[] = ([[1, Math.sqrt(5)], [3, 5]] as const).flatMap(([b0, norm]) => {
  const rate = norm / 4;
  const exact = { ...PROBLEM, b0: rational(b0) };
  const settings = { b1: 0.9, b0 };
  return [
    { name: `b0 = ${b0}`, exact, settings, rate },
    {
      name: `b0 = ${b0}, decoupled decay ηλ = 1/20`,
      exact: { ...exact, shrink: rational(1, 20) },
      settings: { ...settings, weightDecay: 0.05 / rate },
      rate,
    },
    {
      name: `b0 = ${b0}, coupled decay λ = 1/5`,
      exact: { ...exact, l2: rational(1, 5) },
      settings: { ...settings, weightDecay: 0.2, decoupled: false },
      rate,
    },
  ];
});

/** θ₁ … θ₁₀ of every case. */
export const PNM_TEN_STEPS: readonly Vector<PnmVectorSubject>[] = CASES.flatMap(
  ({ name, exact, settings, rate }) =>
    exactPnm(exact, STEPS).map((θ, i) => ({
      what: `θ after step ${i + 1}, ${name}`,
      source: "sums of past gradients in rational arithmetic",
      expected: toNumber(θ),
      tolerance: 3e-6,
      measure: "absolute" as const,
      compute: ({ optimizer }: PnmVectorSubject) =>
        descend(optimizer(settings), [1], rate, STEPS, (w) => w.map((x) => 1.5 * x))[i]![0]!,
    })),
);

/** Printed autocovariances of (1 + b0)·m_t − b0·m_{t−1} at b1 = .9, b0 = 1 and lags 0 … 7. */
const PRINTED = [0.5249, -0.38, 0.4251, -0.3078, 0.3444, -0.2493, 0.2789, -0.2019];

/** Weight of a gradient in the steps after it, in units of η₀. */
function impulseResponse({ optimizer }: PnmVectorSubject, length: number): number[] {
  const path = descend(
    optimizer({ b1: 0.9, b0: 1 }),
    [0],
    Math.sqrt(5),
    length,
    (_, t) => Float32Array.of(t === 1 ? 1 : 0),
  );
  return path.map(([θ], t) => (t === 0 ? 0 : path[t - 1]![0]!) - θ!);
}

/** The autocovariances, from the response to one gradient. */
export const PNM_AUTOCOVARIANCES: readonly Vector<PnmVectorSubject>[] = PRINTED.map(
  (expected, lag) => ({
    what: `autocovariance at lag ${lag}`,
    source: "b = b1²: γ(1−b)²b^(k/2)/(1−b²) at even lags, negative at odd ones",
    expected,
    tolerance: 1e-4,
    measure: "absolute" as const,
    compute(subject: PnmVectorSubject) {
      const weights = impulseResponse(subject, 300);
      return weights.slice(lag).reduce((sum, w, k) => sum + w * weights[k]!, 0);
    },
  }),
);

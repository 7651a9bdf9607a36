/** Samplers of exp(−U), on targets whose stationary moments are known. @module */
import { startChain } from "../../src/sampling/chain.ts";
import { RELEASED, type StepConvention } from "../../src/sampling/convention.ts";
import type { Drift } from "../../src/sampling/drifts/drift.ts";
import { dropoutDrift } from "../../src/sampling/drifts/dropout_drift.ts";
import { plainDrift } from "../../src/sampling/drifts/plain_drift.ts";
import { structuredDrift } from "../../src/sampling/drifts/structured_drift.ts";
import { gaussianEnergy } from "../../src/sampling/energies/gaussian_energy.ts";
import {
  type LinearPosterior,
  linearPosterior,
} from "../../src/sampling/energies/linear_posterior.ts";
import { Memory } from "../../src/sampling/memory.ts";
import { partitionBy, perParameter } from "../../src/sampling/partition.ts";
import { sgld } from "../../src/sampling/updates/sgld.ts";
import { fillNormal } from "../../src/random/normal.ts";
import { type Matrix, matrix } from "../../src/stats/linear_algebra/matrix.ts";
import { biasCheck, type EstimatorSubject } from "../calibration/bias.ts";
import type { EstimatorPlan } from "../estimator_plan.ts";
import type { Draw } from "../laws/laws.ts";
import { vectorCheck } from "../vectors/vector_check.ts";

const source = (path: string) => import.meta.resolve(`../../src/sampling/${path}.ts`);
const white: Draw = (stream, out) => void fillNormal(stream, out);

/** Pairs with variance 1 and correlation .9, side by side: P = blocks of [[A, B], [B, A]]. */
const [A, B] = [1 / 0.19, -0.9 / 0.19];
function pairs(count: number): Matrix {
  const d = 2 * count;
  const values = new Float64Array(d * d);
  for (let i = 0; i < d; i++) {
    values[i * d + i] = A;
    values[i * d + (i ^ 1)] = B;
  }
  return matrix(d, d, values);
}

const CHAINS = 20;

/** How long chains run: steps dropped, steps kept. */
interface Length {
  readonly dropped: number;
  readonly kept: number;
}

/** Values that a sample needs. */
const noiseOf = (dimension: number, { dropped, kept }: Length) =>
  CHAINS * dimension * (dropped + kept);

/** Second moments over chains that start at 0, take the sample for their noise and share what they remember. */
function secondMoments(
  sample: Float64Array,
  precision: Matrix,
  { dropped, kept }: Length,
  stepSize: number,
  driftOf: (chain: number) => Drift,
  convention?: StepConvention,
): Float64Array {
  const d = precision.rows;
  let at = 0;
  const noise = { next: () => sample[at++]! };
  const chains = Array.from({ length: CHAINS }, (_, chain) =>
    startChain({
      energy: gaussianEnergy(precision),
      drift: driftOf(chain),
      update: sgld({ stepSize, noise, ...(convention === undefined ? {} : { convention }) }),
      start: new Float64Array(d),
    }));
  const sums = new Float64Array(d);
  for (let step = 0; step < dropped + kept; step++) {
    for (const chain of chains) chain.move();
    for (const chain of chains) chain.remember();
    if (step < dropped) continue;
    for (const { theta } of chains) {
      for (let i = 0; i < d; i++) sums[i]! += theta[i]! ** 2 / (CHAINS * kept);
    }
  }
  return sums;
}

const SGLD_LENGTH = { dropped: 200, kept: 800 };
const SGLD_STEP = 0.05;
const langevin = (convention?: StepConvention): EstimatorSubject => ({
  estimate(sample) {
    const moments = secondMoments(
      sample,
      pairs(1),
      SGLD_LENGTH,
      SGLD_STEP,
      () => plainDrift(2),
      convention,
    );
    return (moments[0]! + moments[1]!) / 2;
  },
});

/** Mean over the eigenvalues A ± B of 1/(λ(1 − ελ/2)). */
const SGLD_VARIANCE = [A + B, A - B].reduce(
  (sum, λ) => sum + 1 / (λ * (1 - SGLD_STEP * λ / 2)) / 2,
  0,
);

/** What is checked of `sgld`. */
export const sgldPlan: EstimatorPlan<EstimatorSubject> = {
  estimator: "sgld",
  modules: [source("updates/sgld"), source("chain")],
  subject: langevin(),
  checks: [biasCheck({
    law: "pair,ρ=.9,ε=.05",
    n: noiseOf(2, SGLD_LENGTH),
    draw: white,
    truth: SGLD_VARIANCE,
    tolerance: 0.01 * SGLD_VARIANCE,
    replicates: { quick: 60, full: 600 },
    cost: { quick: 0.6, full: 6 },
    x: SGLD_STEP,
    series: "SGLD's variance",
  })],
  faults: [
    { id: "noise-ε", what: "the noise has variance ε, as released", subject: langevin(RELEASED) },
    {
      id: "noise-4ε",
      what: "the deviation of the noise is 2√ε",
      subject: langevin({ drift: 1, noise: 4 }),
    },
  ],
};

const STRUCTURED_LENGTH = { dropped: 300, kept: 700 };

/** E θ₁² of a pair inside one group, plus E θ₃² of a pair that two groups share. */
const structured = (labels: readonly string[]): EstimatorSubject => ({
  estimate(sample, stream) {
    const own = stream.child(stream.bits());
    const memory = new Memory(1000 * CHAINS, 4);
    const moments = secondMoments(
      sample,
      pairs(2),
      STRUCTURED_LENGTH,
      SGLD_STEP,
      (chain) =>
        structuredDrift({ partition: partitionBy(labels), memory, partners: own.child(chain) }),
    );
    return moments[0]! + moments[2]!;
  },
});

const STRUCTURED_VARIANCE = SGLD_VARIANCE + 2 / (2 * A - SGLD_STEP * (A * A + B * B));

/** What is checked of `structuredDrift`. */
export const structuredDriftPlan: EstimatorPlan<EstimatorSubject> = {
  estimator: "structuredDrift",
  modules: [source("drifts/structured_drift"), source("partition"), source("chain")],
  subject: structured(["a", "a", "b", "c"]),
  checks: [biasCheck({
    law: "two-pairs,ρ=.9,ε=.05",
    n: noiseOf(4, STRUCTURED_LENGTH),
    draw: white,
    truth: STRUCTURED_VARIANCE,
    // Partners are drawn from what the chains themselves remember.
    tolerance: 0.02 * STRUCTURED_VARIANCE,
    replicates: { quick: 40, full: 300 },
    cost: { quick: 2, full: 15 },
    x: 4,
    series: "S-SGLD's variances",
  })],
  faults: [
    {
      id: "groups-off-by-one",
      what: "group indices are off by one",
      subject: structured(["a", "b", "c", "a"]),
    },
    {
      id: "one-group",
      what: "all parameters are one group",
      subject: structured(["a", "a", "a", "a"]),
    },
  ],
};

const DROPOUT_LENGTH = { dropped: 600, kept: 1400 };
const KEEP = 0.5;

const dropout = (scale = 1): EstimatorSubject => ({
  estimate(sample, stream) {
    const own = stream.child(stream.bits());
    const memory = new Memory(1000 * CHAINS, 2);
    const driftOf = (chain: number): Drift => {
      const drift = dropoutDrift({
        partition: perParameter(2),
        memory,
        keep: KEEP,
        partners: own.child("partners", chain),
        masks: own.child("masks", chain),
      });
      const take: Drift["take"] = (q, gradient, prior) =>
        drift.take(q, gradient.map((value) => scale * value), prior);
      return scale === 1 ? drift : { ...drift, take };
    };
    const moments = secondMoments(sample, pairs(1), DROPOUT_LENGTH, 0.005 * KEEP, driftOf);
    return (moments[0]! + moments[1]!) / 2;
  },
});

/** (P_p⁻¹)₁₁. */
const DROPOUT_VARIANCE = A / (A * A - (KEEP * B) ** 2);

/** What is checked of `dropoutDrift`. */
export const dropoutDriftPlan: EstimatorPlan<EstimatorSubject> = {
  estimator: "dropoutDrift",
  modules: [source("drifts/dropout_drift"), source("partition"), source("chain")],
  subject: dropout(),
  checks: [biasCheck({
    law: "pair,ρ=.9,p=.5,ε=.0025",
    n: noiseOf(2, DROPOUT_LENGTH),
    draw: white,
    truth: DROPOUT_VARIANCE,
    // The gap at a finite step is of the order of ε/p times the curvature.
    tolerance: 0.03 * DROPOUT_VARIANCE,
    replicates: { quick: 40, full: 300 },
    cost: { quick: 1.5, full: 12 },
    x: KEEP,
    series: "dropout's variance",
  })],
  faults: [{
    id: "mask-not-rescaled",
    what: "the masked gradient is not divided by p",
    subject: dropout(KEEP),
  }],
};

interface PosteriorSubject {
  posterior(x: Matrix, y: Float64Array): LinearPosterior;
}

const posterior = (
  what: string,
  expected: number,
  read: (found: LinearPosterior) => number,
) => ({
  what,
  source: "P = [[4, 3], [3, 6]], Xᵀy = (7, 10), by hand",
  expected,
  tolerance: 1e-12,
  compute: (subject: PosteriorSubject) =>
    read(
      subject.posterior(matrix(3, 2, Float64Array.of(1, 0, 1, 1, 1, 2)), Float64Array.of(1, 2, 4)),
    ),
});

/** What is checked of `linearPosterior`. */
export const linearPosteriorPlan: EstimatorPlan<PosteriorSubject> = {
  estimator: "linearPosterior",
  modules: [source("energies/linear_posterior")],
  subject: { posterior: (x, y) => linearPosterior(x, y) },
  checks: [vectorCheck<PosteriorSubject>({
    id: "line",
    what: "Precision, mean and covariance of a line through three points.",
    against: "exact fractions",
    vectors: [
      posterior("P₂₂", 6, ({ precision }) => precision.values[3]!),
      posterior("μ₁", 12 / 15, ({ mean }) => mean[0]!),
      posterior("μ₂", 19 / 15, ({ mean }) => mean[1]!),
      posterior("(P⁻¹)₁₁", 6 / 15, ({ covariance }) => covariance.values[0]!),
    ],
  })],
  faults: [{
    id: "likelihood-per-batch",
    what: "the likelihood is counted once for every example of a batch of three",
    subject: { posterior: (x, y) => linearPosterior(x, y, { noiseVariance: 1 / 3 }) },
  }],
};

/** Information-theoretic bounds on the generalisation gap. @module */
import fc from "fast-check";
import { bestSigma } from "../../src/bounds/best_sigma.ts";
import { flatnessTerm } from "../../src/bounds/flatness.ts";
import { minibatchVariance } from "../../src/bounds/minibatch_variance.ts";
import { directTerm, neuTerm } from "../../src/bounds/neu.ts";
import { type NoisyDescent, pathInformation } from "../../src/bounds/noisy_descent.ts";
import { smoothingTerm } from "../../src/bounds/smoothing.ts";
import { bumpBed } from "../../src/bounds/test_bed.ts";
import { wangMaoTerm } from "../../src/bounds/wang_mao.ts";
import { fillNormal } from "../../src/random/normal.ts";
import type { BoundSubject } from "../bounds/bound_subject.ts";
import { validBoundCheck } from "../bounds/valid_bound.ts";
import { biasCheck } from "../calibration/bias.ts";
import type { EstimatorPlan } from "../estimator_plan.ts";
import {
  aboutOwnMean,
  empiricalFlatness,
  meanOfAbsolutes,
  quadraticBed,
  uncapped,
  wholeRange,
} from "../faults/faulty_bounds.ts";
import { propertyCheck } from "../properties/property_check.ts";
import { BOUND_VECTORS } from "../vectors/bound_vectors.ts";
import { vectorCheck } from "../vectors/vector_check.ts";

const BATCH = 8;

function subjectOf(parts: Omit<BoundSubject, "estimate">): BoundSubject {
  return {
    ...parts,
    estimate(gradients) {
      const n = gradients.length;
      const mean = Float32Array.of(gradients.reduce((sum, g) => sum + g, 0) / n);
      const meanSquare = gradients.reduce((sum, g) => sum + g * g, 0) / n;
      return parts.variance({ mean, meanSquare }, Float32Array.of(0), BATCH);
    },
  };
}

const REAL: Omit<BoundSubject, "estimate"> = {
  bed: bumpBed,
  neu: (path, range, examples) => neuTerm(path, range, examples),
  direct: directTerm,
  wangMao: wangMaoTerm,
  variance: minibatchVariance,
  smoothing: smoothingTerm,
  flatness: flatnessTerm,
  best: bestSigma,
};

const positive = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const DESCENT: fc.Arbitrary<NoisyDescent> = fc.record({
  examples: fc.integer({ min: 2, max: 200 }),
  dimension: fc.integer({ min: 1, max: 20 }),
  deviation: positive(0.1, 5),
  learningRate: positive(0.01, 1.5),
  sigma: positive(0.01, 2),
  steps: fc.integer({ min: 1, max: 60 }),
});

/** Squared first term in nats: what it is as an upper bound on I(W; S), R²·2/n taken out. */
const nats = (term: number, examples: number) => 2 * term ** 2 * examples;

/** What is checked of the bounds. */
export const informationBoundsPlan: EstimatorPlan<BoundSubject> = {
  estimator: "informationBounds",
  modules: [
    "neu",
    "wang_mao",
    "best_sigma",
    "smoothing",
    "flatness",
    "minibatch_variance",
    "test_bed",
    "one_pass_path",
    "noisy_descent",
  ].map((name) => new URL(`../../src/bounds/${name}.ts`, import.meta.url).href),
  subject: subjectOf(REAL),
  checks: [
    vectorCheck<BoundSubject>({
      id: "worked",
      what: "First terms, Δ, the best σ and V on numbers that can be followed by hand.",
      against: "the formulas, worked by hand",
      vectors: BOUND_VECTORS,
    }),
    propertyCheck<BoundSubject, NoisyDescent>({
      id: "known-information",
      what:
        "On noisy descent on a quadratic the first terms, in nats, lie above the mutual information of data and result, Wang and Mao's below the linear one.",
      against: "I(W_T; S) = (d/2) ln(1 + a²s²/(nv)), in closed form",
      input: DESCENT,
      smallestFault: "an information that is short by 10⁻⁵ of itself",
      holds(subject, descent) {
        const { examples, dimension: d, deviation, learningRate, sigma, steps } = descent;
        // A training set whose mean is off by one standard error in every coordinate; the whole set is every batch.
        const mean = new Float32Array(d).fill(deviation / Math.sqrt(examples));
        const meanSquare = d * deviation ** 2 * (1 + 1 / examples);
        const variance = subject.variance({ mean, meanSquare }, new Float32Array(d), 2 ** 40);
        const step = { learningRate, sigma, variance, distance: variance };
        const path = Array.from({ length: steps }, () => step);
        const { exact, path: joint, chain } = pathInformation(descent);
        const linear = nats(subject.direct(path, 0.5, examples), examples);
        const log = nats(subject.wangMao(path, 0.5, examples, d), examples);
        const below = (a: number, b: number) => a <= b * (1 + 1e-5);
        if (!below(exact, linear)) return `linear ${linear} below the information ${exact}`;
        if (!below(exact, log)) return `logarithmic ${log} below the information ${exact}`;
        if (!below(joint, log)) return `logarithmic ${log} below that of the path ${joint}`;
        if (!below(log, linear)) return `logarithmic ${log} above linear ${linear}`;
        return Math.abs(linear / chain - 1) < 1e-5 ? undefined : `${linear} for ${chain}`;
      },
    }),
    propertyCheck<BoundSubject, readonly [number, number, number]>({
      id: "bounded-loss",
      what: "The loss lies between 0 and 2R everywhere, and comes near both.",
      against: "a bounded loss is R-subgaussian for every w",
      input: fc.tuple(positive(-50, 50), positive(-50, 50), positive(0, 10)),
      smallestFault: "a loss beyond 2R, or an R that is 1 % too large",
      holds({ bed }, [a, b, u]) {
        const { loss, range } = bed({ dimension: 1, spread: 1 });
        const at = (w: number, z: number) => loss(Float64Array.of(w), Float64Array.of(z), u);
        const value = at(a, b);
        if (!(value >= 0 && value <= 2 * range)) return `loss ${value} with R = ${range}`;
        return at(0, 1e6) < 1.98 * range ? `no loss near 2R = ${2 * range}` : undefined;
      },
    }),
    validBoundCheck({ examples: 20, learningRate: 0.5, dimension: 2, spread: 1 }),
    validBoundCheck({ examples: 10, learningRate: 0.2, dimension: 1, spread: 2 }),
    biasCheck({
      law: "N(0,1),b=8",
      n: 50,
      draw: (stream, out) => void fillNormal(stream, out),
      // E tr Σ_S/b + E ‖∇L_S‖²
      truth: (1 - 1 / 50) / BATCH + 1 / 50,
      tolerance: 1e-5,
      replicates: { quick: 2000, full: 20_000 },
      cost: { quick: 0.05, full: 0.3 },
      x: BATCH,
      series: "population variance",
    }),
  ],
  faults: [
    {
      id: "no-cap",
      what: "σ is chosen without a cap on Δ, so that the bound becomes the gap",
      subject: subjectOf({ ...REAL, best: uncapped }),
    },
    {
      id: "minibatch-variance",
      what: "V is the variance about the minibatch's own mean, not about the population gradient",
      subject: subjectOf({ ...REAL, variance: aboutOwnMean }),
    },
    {
      id: "unbounded-loss",
      what: "the loss is quadratic: Δ is 0 at every σ and the first term falls to 0",
      subject: subjectOf({ ...REAL, bed: quadraticBed(0.5) }),
    },
    {
      id: "absolute-values",
      what: "Δ is a mean of absolute values",
      subject: subjectOf({ ...REAL, smoothing: meanOfAbsolutes }),
    },
    {
      id: "empirical-flatness",
      what: "the flatness term has the trace of the empirical Hessian alone",
      subject: subjectOf({ ...REAL, flatness: empiricalFlatness }),
    },
    {
      id: "whole-range",
      what: "R is the whole range of the loss",
      subject: subjectOf({ ...REAL, bed: wholeRange(bumpBed) }),
    },
    {
      id: "information-halved",
      what: "the first term is that of half the information",
      subject: subjectOf({
        ...REAL,
        direct: (path, range, examples) => directTerm(path, range, examples) / Math.SQRT2,
      }),
    },
  ],
};

/** Likelihood of a stable law and its derivatives. @module */
import type { PanelHints } from "./chebyshev_panels.ts";
import { standardLogDensity, type Work } from "./standard_log_density.ts";
import type { WeightedSample } from "./weighted_sample.ts";

/**
 * log(2 − α), β, log γ, δ: parameters on scales of order one for data of scale 1 around 0. The logarithm, since what
 * decides about a far value of a nearly normal sample is how small 2 − α is.
 */
export type Coordinates = readonly [
  logGap: number,
  beta: number,
  logScale: number,
  location: number,
];

/** Log-likelihood, its gradient, and the outer products of the scores (an estimate of the information). */
export interface LikelihoodSlope {
  readonly value: number;
  readonly gradient: readonly number[];
  readonly information: readonly (readonly number[])[];
}

const STEP = 1e-4;
/** Widest panel of a density, in asinh x. */
const WIDEST = 2;
/** How far beyond the data the panels reach: scales are some 5 % off before a climb. */
const BEYOND = 0.1;

/** Densities that were looked at, with where. */
interface Made {
  readonly logGap: number;
  readonly beta: number;
  readonly densities: (logScale: number, location: number) => Float64Array;
}

/**
 * Log-likelihood of standardised data.
 *
 * @example
 * ```ts
 * import { Likelihood } from "./scores.ts";
 * import { weightedSample } from "./weighted_sample.ts";
 * import assert from "node:assert/strict";
 *
 * // Cauchy's law: log f(x) = −log π − log(1 + x²).
 * const likelihood = new Likelihood(weightedSample(Float64Array.of(-2, 0, 1)));
 * const expected = -3 * Math.log(Math.PI) - Math.log(5) - Math.log(2);
 * assert(Math.abs(likelihood.value([0, 0, 0, 0]) - expected) < 1e-8);
 * ```
 */
export class Likelihood {
  readonly #sample: WeightedSample;
  /** Size of the sample. */
  readonly count: number;
  /** How much was computed so far. */
  readonly work: Work = { evaluations: 0 };

  /** Widest panels of the densities, which evenly cover the data and some scale and location beyond. */
  readonly #grid: PanelHints["grid"];
  /** Panels that some density had to be cut at. */
  readonly #cuts = new Set<string>();
  readonly #made: { last?: Made } = {};

  /** @param sample data brought to a scale and location of about 1 and 0 */
  constructor(sample: WeightedSample) {
    this.#sample = sample;
    const { values } = sample;
    const low = Math.asinh(values[0]!) - BEYOND;
    const high = Math.asinh(values[values.length - 1]!) + BEYOND;
    this.#grid = { origin: low, width: (high - low) / Math.ceil((high - low) / WIDEST) };
    this.count = this.#sum(new Float64Array(sample.values.length).fill(1));
  }

  /** The log densities of all data at one (α, β), as a function of scale and location. */
  #densities(
    [logGap, beta]: Coordinates,
    trusted = false,
  ): (logScale: number, location: number) => Float64Array {
    const x = this.#sample.values;
    const hints = { grid: this.#grid, cuts: this.#cuts, trusted };
    const f = standardLogDensity(2 - Math.exp(logGap), beta, x.length, this.work, hints);
    return (s, l) => {
      const factor = Math.exp(-s);
      return x.map((v) => f((v - l) * factor) - s);
    };
  }

  /** The same at the last (α, β), of which the panels are there. */
  #here(at: Coordinates): (logScale: number, location: number) => Float64Array {
    const { last } = this.#made;
    if (last !== undefined && last.logGap === at[0] && last.beta === at[1]) return last.densities;
    const densities = this.#densities(at);
    this.#made.last = { logGap: at[0], beta: at[1], densities };
    return densities;
  }

  #sum(densities: Float64Array): number {
    const { weights } = this.#sample;
    let total = 0;
    for (let i = 0; i < densities.length; i++) total += weights[i]! * densities[i]!;
    return total;
  }

  /** Sum of log densities. */
  value(at: Coordinates): number {
    return this.#sum(this.#here(at)(at[2], at[3]));
  }

  /** Value, and the scores (derivatives of each log density) by differences, summed up. */
  slope(at: Coordinates): LikelihoodSlope {
    const [logGap, beta, logScale, location] = at;
    const here = this.#here(at);
    const centre = here(logScale, location);
    const difference = (up: Float64Array, down: Float64Array, width: number): Float64Array =>
      up.map((v, i) => (v - down[i]!) / width);
    const there = (to: Coordinates) =>
      to[1] === beta && to[0] === logGap ? centre : this.#densities(to, true)(logScale, location);
    const across = (from: Coordinates, to: Coordinates, width: number): Float64Array =>
      difference(there(to), there(from), width);
    const b0 = Math.max(-1, beta - STEP);
    const b1 = Math.min(1, beta + STEP);
    const scores = [
      across(
        [logGap - STEP, beta, logScale, location],
        [logGap + STEP, beta, logScale, location],
        2 * STEP,
      ),
      across([logGap, b0, logScale, location], [logGap, b1, logScale, location], b1 - b0),
      difference(here(logScale + STEP, location), here(logScale - STEP, location), 2 * STEP),
      difference(here(logScale, location + STEP), here(logScale, location - STEP), 2 * STEP),
    ];
    const { weights } = this.#sample;
    const information = scores.map((s) =>
      scores.map((r) => {
        let total = 0;
        for (let i = 0; i < s.length; i++) total += weights[i]! * s[i]! * r[i]!;
        return total;
      })
    );
    return {
      value: this.#sum(centre),
      gradient: scores.map((s) => this.#sum(s)),
      information,
    };
  }
}

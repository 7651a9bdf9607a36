/** The way up a likelihood. @module */
import { type Coordinates, type Likelihood, type LikelihoodSlope } from "./scores.ts";
import { symmetricInverse } from "./symmetric_inverse.ts";

/** Largest log(2 − α): α = 0.2. */
export const MOST_LOG_GAP = Math.log(1.8);
/** β is kept below it; beyond, its neighbourhood holds no more information. */
export const MOST_BETA = 1 - 1e-6;

const PASSES = 60;
/** A promise of so little ends the climb. */
const CONVERGED = 1e-6;
/** With no more than this promised a climb that rounding stops has arrived: estimates are within a tenth of their errors. */
const ARRIVED = 1e-2;
/** A way that is about to arrive within so little of a maximum has come to it. */
const SAME = 0.05;
/** Longest steps of one pass. */
const LONGEST = [3, 0.5, 0.5, 0.5] as const;
/** Shortest part of a step that is tried. */
const SHORTEST = 1e-5;

/** A point of the way. */
export interface Climb {
  readonly at: Coordinates;
  readonly value: number;
  /** Parameters that may move: not those that the gradient presses against an edge. */
  readonly moving: readonly number[];
  /** Inverse of the information about them. */
  readonly inverse: readonly (readonly number[])[];
  readonly passes: number;
  /** Whether a further step would raise the log-likelihood by less than 10⁻². */
  readonly converged: boolean;
}

/** Least log(2 − α) at size n. One spike alone would make 2 − α̂ about 1/n; below, the normal law is likelier. */
const leastLogGap = (n: number) => Math.log(0.1 / n);

/** The nearest point of the range at size n. */
export function clip(at: readonly number[], n: number): Coordinates {
  return [
    Math.min(Math.max(at[0]!, leastLogGap(n)), MOST_LOG_GAP),
    Math.min(Math.max(at[1]!, -MOST_BETA), MOST_BETA),
    at[2]!,
    at[3]!,
  ];
}

function free(at: Coordinates, gradient: readonly number[], n: number): number[] {
  const [logGap, beta] = at;
  const stuckGap = (logGap <= leastLogGap(n) && gradient[0]! <= 0) ||
    (logGap >= MOST_LOG_GAP && gradient[0]! >= 0);
  const stuckBeta = Math.abs(beta) >= MOST_BETA && gradient[1]! * beta >= 0;
  return [0, 1, 2, 3].filter((k) => !(k === 0 && stuckGap) && !(k === 1 && stuckBeta));
}

interface Plan {
  readonly moving: readonly number[];
  readonly inverse: readonly (readonly number[])[];
  readonly step: readonly number[];
  /** What the step would gain twice over, were the likelihood a parabola. */
  readonly promise: number;
}

/** How far a parameter may be moved downwards and upwards in one pass. */
function reach(at: Coordinates, k: number, n: number): readonly [number, number] {
  const most = LONGEST[k]!;
  const [low, high] = k === 0
    ? [leastLogGap(n), MOST_LOG_GAP]
    : k === 1
    ? [-MOST_BETA, MOST_BETA]
    : [-Infinity, Infinity];
  return [Math.max(-most, low - at[k]!), Math.min(most, high - at[k]!)];
}

/** The step to the top of the parabola within reach: a parameter that would go too far is held there, the others follow. */
function plan(at: Coordinates, { gradient, information }: LikelihoodSlope, n: number): Plan {
  const moving = free(at, gradient, n);
  const inverseOf = (of: readonly number[]) =>
    symmetricInverse(of.map((i) => of.map((j) => information[i]![j]!)));
  const inverse = inverseOf(moving);
  const step = [0, 0, 0, 0];
  const held = new Set<number>();
  for (let turn = 0; turn < moving.length; turn++) {
    const open = moving.filter((k) => !held.has(k));
    const rest = open.map((k) =>
      gradient[k]! - [...held].reduce((sum, j) => sum + information[k]![j]! * step[j]!, 0)
    );
    const partial = held.size === 0 ? inverse : inverseOf(open);
    open.forEach((k, i) => step[k] = rest.reduce((sum, g, j) => sum + partial[i]![j]! * g, 0));
    const far = open.map((k) => {
      const [low, high] = reach(at, k, n);
      return step[k]! > high ? step[k]! - high : step[k]! < low ? low - step[k]! : 0;
    });
    const worst = far.reduce((most, v, i) => v > far[most]! ? i : most, 0);
    if (!(far[worst]! > 0)) break;
    const k = open[worst]!;
    const [low, high] = reach(at, k, n);
    step[k] = step[k]! > high ? high : low;
    held.add(k);
  }
  return { moving, inverse, step, promise: gradient.reduce((sum, g, k) => sum + g * step[k]!, 0) };
}

/**
 * Climbs by steps along the inverse of the scores' outer product (Berndt, Hall, Hall and Hausman 1974), shortened until the
 * likelihood rises.
 *
 * @param likelihood of the data
 * @param start where from
 * @param evaluations quadratures after which it gives up
 * @param known a maximum: where the way leads to it, it is not gone to the end
 *
 * @example
 * ```ts
 * import { climb, clip } from "./likelihood_climb.ts";
 * import { Likelihood } from "./scores.ts";
 * import { weightedSample } from "./weighted_sample.ts";
 * import assert from "node:assert/strict";
 *
 * // Quantiles of Cauchy's law: α = 1, so log(2 − α) = 0, and log γ = 0.
 * const sample = Float64Array.from({ length: 201 }, (_, i) => Math.tan(Math.PI * (i - 100) / 201.5));
 * const found = climb(new Likelihood(weightedSample(sample)), [-0.5, 0.2, 0.3, 0.1], 1e6);
 * assert(found.converged && found.at.every((value) => Math.abs(value) < 0.05));
 * assert.equal(clip([0, 2, 0, 0], 100)[1], 1 - 1e-6);
 * ```
 */
export function climb(
  likelihood: Likelihood,
  start: Coordinates,
  evaluations: number,
  known?: Coordinates,
): Climb {
  const n = likelihood.count;
  let at = clip(start, n);
  let slope = likelihood.slope(at);
  for (let passes = 1;; passes++) {
    const { moving, inverse, step, promise } = plan(at, slope, n);
    const here = { at, value: slope.value, moving, inverse, passes };
    if (promise < CONVERGED) return { ...here, converged: true };
    if (promise < ARRIVED && known?.every((v, k) => Math.abs(at[k]! - v) < SAME)) {
      return { ...here, converged: true };
    }
    const spent = passes === PASSES || likelihood.work.evaluations > evaluations;
    if (spent || Number.isNaN(promise)) return { ...here, converged: false };
    let next: Coordinates | undefined;
    for (let size = 1; size > SHORTEST; size /= 2) {
      const candidate = clip(at.map((v, k) => v + size * step[k]!), n);
      if (likelihood.value(candidate) > slope.value + 1e-4 * size * Math.min(promise, 1e-3)) {
        next = candidate;
        break;
      }
    }
    if (next === undefined) return { ...here, converged: promise < ARRIVED };
    at = next;
    slope = likelihood.slope(at);
  }
}

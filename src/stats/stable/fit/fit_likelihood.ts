/** Maximum likelihood. @module */
import { sortedSample } from "./check_sample.ts";
import { fitStableCharacteristicFunction } from "./fit_characteristic_function.ts";
import { type Coordinates, Likelihood } from "./scores.ts";
import type { StableFit } from "./stable_fit.ts";
import { withoutEdges } from "./standard_errors.ts";
import { symmetricInverse } from "./symmetric_solve.ts";

const LEAST_ALPHA = 0.2;
const MOST_BETA = 1 - 1e-6;
const PASSES = 60;
const CONVERGED = 1e-6;

/** A maximum likelihood fit. */
export interface StableLikelihoodFit extends StableFit {
  /** The greatest log-likelihood found. */
  readonly logLikelihood: number;
  /** How many times the scores were computed. */
  readonly iterations: number;
  /** Whether a further step would raise the log-likelihood by less than 10⁻⁶. */
  readonly converged: boolean;
}

function clip(at: readonly number[]): Coordinates {
  return [
    Math.min(Math.max(at[0]!, LEAST_ALPHA), 2),
    Math.min(Math.max(at[1]!, -MOST_BETA), MOST_BETA),
    at[2]!,
    at[3]!,
  ];
}

/** Gradient and outer-product information of the scores. */
function summarise(
  scores: readonly Float64Array[],
): { gradient: number[]; information: number[][] } {
  const gradient = scores.map((s) => s.reduce((a, b) => a + b, 0));
  const information = scores.map((s) =>
    scores.map((r) => {
      let total = 0;
      for (let i = 0; i < s.length; i++) total += s[i]! * r[i]!;
      return total;
    })
  );
  return { gradient, information };
}

/** Which parameters may move: not those that the gradient presses against an edge, nor β at α = 2. */
function free(at: Coordinates, gradient: readonly number[]): number[] {
  const [alpha, beta] = at;
  const stuckAlpha = (alpha >= 2 && gradient[0]! >= 0) ||
    (alpha <= LEAST_ALPHA && gradient[0]! <= 0);
  const stuckBeta = alpha >= 2 || (Math.abs(beta) >= MOST_BETA && gradient[1]! * beta >= 0);
  return [0, 1, 2, 3].filter((k) => !(k === 0 && stuckAlpha) && !(k === 1 && stuckBeta));
}

/**
 * Fits a stable law by maximum likelihood: steps along the inverse of the scores' outer product (Berndt, Hall, Hall and Hausman 1974),
 * shortened until the likelihood rises, from the fit by characteristic function. The likelihood is computed from densities
 * interpolated to 10⁻⁹, fresh for each (α, β).
 *
 * α is kept in [0.2, 2], |β| below 1 − 10⁻⁶. Standard errors from the same outer product, an estimate of the Fisher
 * information (DuMouchel 1973 shows the estimator to be asymptotically normal inside the range).
 *
 * @param x at least 20 finite values, in any order
 * @returns the fit in S0
 * @throws {RangeError} if values are too few, not finite, or half of them equal
 *
 * @example
 * ```ts
 * import { fitStableLikelihood } from "./fit_likelihood.ts";
 * import { stable } from "../../../random/stable.ts";
 * import { stream } from "../../../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const s = stream("example");
 * const x = Float64Array.from({ length: 1000 }, () => stable(s, { alpha: 1.7, beta: 0.3 }));
 * const fit = fitStableLikelihood(x);
 * assert(fit.converged);
 * assert(Math.abs(fit.alpha - 1.7) < 6 * fit.standardErrors.alpha);
 * ```
 */
export function fitStableLikelihood(x: Float64Array): StableLikelihoodFit {
  const sorted = sortedSample("fitStableLikelihood", x, 20);
  const start = fitStableCharacteristicFunction(x);
  const likelihood = new Likelihood(sorted.map((v) => (v - start.location) / start.scale));
  let at = clip([start.alpha > 1.99 ? 1.99 : start.alpha, start.beta * 0.98, 0, 0]);
  let converged = false;
  let iterations = 0;
  let state = likelihood.scores(at);
  let inverse: number[][] = [];
  let moving: number[] = [];
  while (iterations < PASSES) {
    iterations++;
    const { gradient, information } = summarise(state.scores);
    moving = free(at, gradient);
    inverse = symmetricInverse(moving.map((i) => moving.map((j) => information[i]![j]!)));
    const step = moving.map((_, i) =>
      moving.reduce((s, k, j) => s + inverse[i]![j]! * gradient[k]!, 0)
    );
    const promise = moving.reduce((s, k, i) => s + gradient[k]! * step[i]!, 0);
    if (promise < CONVERGED) {
      converged = true;
      break;
    }
    let next: Coordinates | undefined;
    for (let size = 1; size > 1e-4; size /= 2) {
      const moved = [...at];
      moving.forEach((k, i) => moved[k]! += size * Math.max(-0.5, Math.min(0.5, step[i]!)));
      const candidate = clip(moved);
      if (likelihood.value(candidate) > state.value + 1e-4 * size * Math.min(promise, 1e-3)) {
        next = candidate;
        break;
      }
    }
    if (next === undefined) break;
    at = next;
    state = likelihood.scores(at);
  }
  return result(at, start, {
    errors: [0, 1, 2, 3].map((k) => {
      const i = moving.indexOf(k);
      return i < 0 ? NaN : Math.sqrt(inverse[i]![i]!);
    }),
    logLikelihood: state.value - x.length * Math.log(start.scale),
    iterations,
    converged,
  });
}

function result(
  at: Coordinates,
  start: StableFit,
  outcome: { errors: number[]; logLikelihood: number; iterations: number; converged: boolean },
): StableLikelihoodFit {
  const [alpha, rawBeta, logScale, location] = at;
  const { errors, ...rest } = outcome;
  const scale = start.scale * Math.exp(logScale);
  const beta = alpha === 2 ? 0 : Math.abs(rawBeta) >= MOST_BETA ? Math.sign(rawBeta) : rawBeta;
  const values = { alpha, beta, scale, location: start.location + start.scale * location };
  return {
    ...values,
    parameterization: "S0",
    standardErrors: withoutEdges(values, {
      alpha: errors[0]!,
      beta: errors[1]!,
      scale: errors[2]! * scale,
      location: errors[3]! * start.scale,
    }),
    ...rest,
  };
}

/** One chain of a sampler. @module */
import type { Drift } from "./drifts/drift.ts";
import type { AsyncEnergy, Energy } from "./energies/energy.ts";
import type { Update } from "./updates/update.ts";

/** Drift and update, and where the chain starts. */
export interface ChainSettings<E> {
  /** What is sampled. */
  readonly energy: E;
  /** How its gradient is estimated; belongs to this chain. */
  readonly drift: Drift;
  /** How that moves the chain; belongs to this chain. */
  readonly update: Update;
  /** The first state, which joins the drift's memory. */
  readonly start: Float64Array;
}

/** A chain and its cost. */
export interface Chain {
  /** The current state; changes in place. */
  readonly theta: Float64Array;
  /** Gradients so far, each at one parameter vector. */
  readonly evaluations: number;
  /** Moves, and takes the new state into the memory. */
  step(): void;
  /** Moves alone: where chains share a memory, all move before any {@linkcode Chain.remember}. */
  move(): void;
  /** Takes the current state into the memory. */
  remember(): void;
}

function requireFit(drift: Drift, start: Float64Array, dimension: number): void {
  if (start.length !== dimension || drift.total.length !== dimension) {
    throw new RangeError(
      `startChain: the energy has ${dimension} parameters, the start ${start.length}, the drift ${drift.total.length}`,
    );
  }
}

/**
 * Starts a chain.
 *
 * The cost of a step is that of the drift, whether or not the energy knows a shorter way to all of its gradients.
 *
 * @param settings energy, drift and update, which belong to this chain alone, and the start of length d
 * @returns a chain at the start, which its memory holds already; `theta` is a copy of length d
 * @throws {RangeError} if the start or the drift has another dimension than the energy, or the drift wants the prior's
 * gradient and the energy has none
 *
 * @example
 * ```ts
 * import { startChain } from "./chain.ts";
 * import { plainDrift } from "./drifts/plain_drift.ts";
 * import { gaussianEnergy } from "./energies/gaussian_energy.ts";
 * import { NormalTape } from "./normal_tape.ts";
 * import { stream } from "../random/stream.ts";
 * import { matrix } from "../stats/linear_algebra/matrix.ts";
 * import { sgld } from "./updates/sgld.ts";
 * import assert from "node:assert/strict";
 *
 * const chain = startChain({
 *   energy: gaussianEnergy(matrix(1, 1, Float64Array.of(1))),
 *   drift: plainDrift(1),
 *   update: sgld({ stepSize: 0.1, noise: new NormalTape(stream("noise")) }),
 *   start: Float64Array.of(0),
 * });
 * for (let t = 0; t < 100; t++) chain.step();
 * assert.equal(chain.evaluations, 100);
 * ```
 */
export function startChain({ energy, drift, update, start }: ChainSettings<Energy>): Chain {
  const d = energy.dimension;
  requireFit(drift, start, d);
  if (drift.scalesPrior && energy.priorGradient === undefined) {
    throw new RangeError("startChain: the drift scales the prior, and the energy has none apart");
  }
  const theta = start.slice();
  const [gradient, prior] = [new Float64Array(d), new Float64Array(d)];
  const { shared, evaluations: cost, total } = drift;
  let evaluations = 0;
  const remember = () => drift.remember(theta);
  function move(): void {
    drift.begin(theta);
    if (shared !== undefined && energy.crossGradient !== undefined) {
      energy.crossGradient(theta, shared.partner, shared.partition.groupOf, total);
    } else {
      for (let q = 0; q < cost; q++) {
        const point = drift.point(q);
        energy.gradient(point, gradient);
        if (drift.scalesPrior) energy.priorGradient?.(point, prior);
        drift.take(q, gradient, prior);
      }
    }
    evaluations += cost;
    update.move(theta, total);
  }
  remember();
  return {
    theta,
    get evaluations() {
      return evaluations;
    },
    move,
    remember,
    step() {
      move();
      remember();
    },
  };
}

/** A chain whose gradients must be waited for. */
export interface AsyncChain extends Pick<Chain, "theta" | "evaluations"> {
  /** Moves, and takes the new state into the memory; await one call before the next. */
  step(): Promise<void>;
}

/**
 * As {@linkcode startChain}, over an energy whose gradients an engine computes.
 *
 * @param settings as there
 * @returns a chain at the start; its steps must be awaited one by one
 * @throws {RangeError} as there
 *
 * @example
 * ```ts
 * import { startAsyncChain } from "./chain.ts";
 * import { plainDrift } from "./drifts/plain_drift.ts";
 * import { NormalTape } from "./normal_tape.ts";
 * import { stream } from "../random/stream.ts";
 * import { sgld } from "./updates/sgld.ts";
 * import assert from "node:assert/strict";
 *
 * // U = θ²/2 without noise: a step of ε = ½ halves θ.
 * const chain = startAsyncChain({
 *   energy: {
 *     dimension: 1,
 *     value: ([w]) => Promise.resolve(w! ** 2 / 2),
 *     gradient: (theta, out) => Promise.resolve(out.set(theta)),
 *   },
 *   drift: plainDrift(1),
 *   update: sgld({
 *     stepSize: 0.5,
 *     noise: new NormalTape(stream("noise")),
 *     convention: { drift: 1, noise: 2, temperature: 0 },
 *   }),
 *   start: Float64Array.of(8),
 * });
 * await chain.step();
 * await chain.step();
 * assert.deepEqual([chain.theta[0], chain.evaluations], [2, 2]);
 * ```
 */
export function startAsyncChain(
  { energy, drift, update, start }: ChainSettings<AsyncEnergy>,
): AsyncChain {
  const d = energy.dimension;
  requireFit(drift, start, d);
  if (drift.scalesPrior && energy.priorGradient === undefined) {
    throw new RangeError("startAsyncChain: the drift scales the prior, the energy has none apart");
  }
  const theta = start.slice();
  const [gradient, prior] = [new Float64Array(d), new Float64Array(d)];
  let evaluations = 0;
  drift.remember(theta);
  return {
    theta,
    get evaluations() {
      return evaluations;
    },
    async step() {
      drift.begin(theta);
      for (let q = 0; q < drift.evaluations; q++) {
        const point = drift.point(q);
        await energy.gradient(point, gradient);
        if (drift.scalesPrior) energy.priorGradient?.(point, prior);
        drift.take(q, gradient, prior);
      }
      evaluations += drift.evaluations;
      update.move(theta, drift.total);
      drift.remember(theta);
    },
  };
}

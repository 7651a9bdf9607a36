/**
 * sgn-lab: experiments, estimators and claims about stochastic gradient noise, as a library.
 *
 * Each room of the house is a name here and an entry of its own: `@sgn-lab/sgn-lab/stats` loads the statistics and nothing of the
 * engines. The command line is `src/cli/main.ts`; ARCHITECTURE.md draws the map.
 *
 * @example
 * ```ts
 * import { random, stats } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const sample = random.fillNormal(random.stream("readme"), new Float64Array(1000));
 * assert(stats.shapiroWilk(sample).pValue > 0.001);
 * assert(Math.abs(stats.moments(sample).mean) < 0.2);
 * ```
 *
 * @module
 */
export { ExitCode, UserError } from "./src/base/errors.ts";
export { experiments } from "./experiments/mod.ts";
/** Named streams of random numbers and the laws drawn from them. */
export * as random from "./src/random/mod.ts";
/** Statistics: pure functions on Float64Array. */
export * as stats from "./src/stats/mod.ts";
/** Data sets: found, checked, normalised, cut and generated. */
export * as data from "./src/data/mod.ts";
/** Networks as data: layers, parameter layout, initial weights. */
export * as models from "./src/models/mod.ts";
/** What computes losses, gradients and projections. */
export * as engines from "./src/engines/mod.ts";
/** Optimizers and learning-rate schedules. */
export * as optim from "./src/optim/mod.ts";
/** The loop: batches, schedules, checkpoints. */
export * as training from "./src/training/mod.ts";
/** Stochastic gradient Markov chains, their exact laws, and Hamiltonian Monte Carlo. */
export * as sampling from "./src/sampling/mod.ts";
/** Information-theoretic bounds on the generalisation gap, as functions of path statistics. */
export * as bounds from "./src/bounds/mod.ts";
/** Directions, captures, cumulants, surrogates of stochastic gradient noise. */
export * as noise from "./src/noise/mod.ts";
/** Studies, cells and their records, as data. */
export * as records from "./src/records/mod.ts";
/** Claims, how they are decided, and verdicts. */
export * as claims from "./src/claims/mod.ts";
/** Effects per seed and intervals over seeds, out of records. */
export * as evidence from "./src/evidence/mod.ts";

/** Hamiltonian Monte Carlo, the reference that the stochastic samplers are compared with. @module */
import { fillNormal } from "../../random/normal.ts";
import type { Stream } from "../../random/stream.ts";
import type { Matrix } from "../../stats/linear_algebra/matrix.ts";
import type { Energy } from "../energies/energy.ts";
import { dualAveraging } from "./dual_averaging.ts";
import { firstStepSize } from "./first_step_size.ts";
import { hamiltonian, leapfrog, type PhasePoint } from "./leapfrog.ts";

/** Settings of {@linkcode hmc}. */
export interface HmcSettings {
  /** The first state. */
  readonly start: Float64Array;
  /** Iterations that adapt the step size and are dropped, ≥ 0. */
  readonly warmup: number;
  /** Iterations that are kept, ≥ 1. */
  readonly samples: number;
  /** λ > 0: length of a trajectory, step size times steps. */
  readonly length: number;
  /** δ in (0, 1): acceptance that the adaptation aims at; .65 unless given. */
  readonly acceptance?: number;
  /** Every trajectory's length is λ times uniform in 1 ± jitter, so that no period of the target is met; .5 unless given. */
  readonly jitter?: number;
  /** Most leapfrog steps of a trajectory; 1000 unless given. */
  readonly mostSteps?: number;
}

/** What came out. */
export interface HmcRun {
  /** samples × d. */
  readonly states: Matrix;
  /** The step size kept after warm-up. */
  readonly stepSize: number;
  /** Mean acceptance probability after warm-up. */
  readonly accepted: number;
  /** Gradients, warm-up included. */
  readonly evaluations: number;
}

/**
 * HMC with unit mass and a step size adapted by dual averaging (Hoffman & Gelman, JMLR 15 (2014), algorithm 5, with jittered
 * trajectories). Exact up to Monte Carlo error: it takes the energy itself, not an estimate of its gradient.
 *
 * @param energy U with its exact gradient
 * @param settings start, numbers of iterations, length of trajectories, and what adapts the step
 * @param source of momenta, jitter and acceptance
 * @returns the kept states, one a row, with the step size, the share accepted in [0, 1], and the number of gradients
 *   taken
 * @throws {RangeError} if a setting is out of its range
 *
 * @example
 * ```ts
 * import { hmc } from "./hmc.ts";
 * import { gaussianEnergy } from "../energies/gaussian_energy.ts";
 * import { stream } from "../../random/stream.ts";
 * import { matrix } from "../../stats/linear_algebra/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const { states } = hmc(gaussianEnergy(matrix(1, 1, Float64Array.of(4))), {
 *   start: Float64Array.of(0), warmup: 200, samples: 2000, length: 0.8,
 * }, stream("hmc"));
 * const variance = states.values.reduce((sum, x) => sum + x * x, 0) / 2000;
 * assert.ok(Math.abs(variance - 1 / 4) < 0.05);
 * ```
 */
export function hmc(energy: Energy, settings: HmcSettings, source: Stream): HmcRun {
  const { start, warmup, samples, acceptance = 0.65 } = settings;
  requireSettings(energy, settings);
  const [momenta, choices] = [source.child("momenta"), source.child("choices")];
  const first = firstStepSize(energy, start, source.child("first"));
  const adaptation = dualAveraging(first.stepSize, acceptance);
  const d = energy.dimension;
  const values = new Float64Array(samples * d);
  let state = start.slice();
  let gradient = new Float64Array(d);
  energy.gradient(state, gradient);
  let evaluations = first.evaluations + 1;
  let accepted = 0;
  for (let iteration = -warmup; iteration < samples; iteration++) {
    const stepSize = iteration < 0 ? adaptation.current : adaptation.averaged;
    const steps = stepsOf(settings, stepSize, choices);
    const point: PhasePoint = {
      theta: state.slice(),
      momentum: fillNormal(momenta, new Float64Array(d)),
      gradient: gradient.slice(),
    };
    const before = hamiltonian(energy, point);
    leapfrog(energy, point, stepSize, steps);
    evaluations += steps;
    const change = before - hamiltonian(energy, point);
    const probability = Number.isNaN(change) ? 0 : Math.min(1, Math.exp(change));
    if (choices.uniform() < probability) {
      state = point.theta.slice();
      gradient = point.gradient.slice();
    }
    if (iteration < 0) adaptation.update(probability);
    else {
      accepted += probability / samples;
      values.set(state, iteration * d);
    }
  }
  return {
    states: { rows: samples, columns: d, values },
    stepSize: adaptation.averaged,
    accepted,
    evaluations,
  };
}

function stepsOf(
  { length, jitter = 0.5, mostSteps = 1000 }: HmcSettings,
  stepSize: number,
  choices: Stream,
): number {
  const own = length * (1 + jitter * (2 * choices.uniform() - 1));
  return Math.min(mostSteps, Math.max(1, Math.round(own / stepSize)));
}

function requireSettings(energy: Energy, settings: HmcSettings): void {
  const { start, warmup, samples, length, jitter = 0.5 } = settings;
  if (start.length !== energy.dimension) {
    throw new RangeError(`hmc: start has ${start.length} entries, not ${energy.dimension}`);
  }
  if (!(Number.isInteger(warmup) && warmup >= 0 && Number.isInteger(samples) && samples >= 1)) {
    throw new RangeError(`hmc: warmup and samples must be counts, not ${warmup} and ${samples}`);
  }
  if (!(length > 0 && jitter >= 0 && jitter < 1)) {
    throw new RangeError(
      `hmc: length must be positive and jitter in [0, 1), not ${length} and ${jitter}`,
    );
  }
}

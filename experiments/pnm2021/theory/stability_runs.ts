/** Where the library's PNM is stable on a quadratic. @module */
import { noiseNorm } from "../../../src/optim/noise_norm.ts";
import { pnm } from "../../../src/optim/pnm.ts";
import type { Stream } from "../../../src/random/stream.ts";
import type { StabilityRun } from "./record.ts";

/** A run stops beyond this abs θ. */
const ESCAPED = 1e6;

/** Largest b1 and b0 drawn. */
const LARGEST = { b1: 0.95, b0: 3 } as const;

/** Momenta drawn at random. */
export interface Momenta {
  /** In (0, .95). */
  readonly b1: number;
  /** In (0, 3). */
  readonly b0: number;
}

/** Draws pairs of b1 and b0. */
export function drawMomenta(pairs: number, source: Stream): readonly Momenta[] {
  return Array.from({ length: pairs }, () => {
    const b1 = LARGEST.b1 * source.uniform();
    return { b1, b0: LARGEST.b0 * source.uniform() };
  });
}

/**
 * Runs PNM without decay on ½θ² from θ = 1.
 *
 * @param share learning rate as a multiple of η = √γ·2/(1 + 2·b0)
 * @param steps longest run
 */
export function stabilityRun({ b1, b0 }: Momenta, share: number, steps: number): StabilityRun {
  const optimizer = pnm({ b1, b0 });
  const rate = share * noiseNorm(b0) * 2 / (1 + 2 * b0);
  const gradient = new Float32Array(1);
  let state = optimizer.initialState(Float32Array.of(1));
  while (state.steps < steps && Math.abs(state.parameters[0]!) <= ESCAPED) {
    gradient[0] = state.parameters[0]!;
    state = optimizer.step(state, gradient, rate, state);
  }
  return { b1, b0, share, steps: state.steps, end: Math.abs(state.parameters[0]!) };
}

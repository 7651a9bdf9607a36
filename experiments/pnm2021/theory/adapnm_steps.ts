/** AdaPNM's first steps under a constant gradient. @module */
import { adapnm } from "../../../src/optim/adapnm.ts";
import { normal } from "../../../src/random/normal.ts";
import type { Stream } from "../../../src/random/stream.ts";

/** Smallest entry of the gradient: ε must not count. */
const SMALLEST = 0.1;

/** AdaPNM's default learning rate. */
const RATE = 1e-3;

/** A gradient of N(0, 1) entries, those nearer to 0 than .1 drawn again. */
export function constantGradient(length: number, source: Stream): Float32Array {
  return Float32Array.from({ length }, () => {
    for (;;) {
      const entry = normal(source);
      if (Math.abs(entry) >= SMALLEST) return entry;
    }
  });
}

/**
 * Steps of AdaPNM with its defaults, from θ = 0.
 *
 * @param gradient the same at every step
 * @param steps number of steps
 * @returns steps × coordinates: how far θ went against the gradient's sign, in learning rates
 */
export function adapnmSteps(gradient: Float32Array, steps: number): number[][] {
  const optimizer = adapnm();
  let state = optimizer.initialState(new Float32Array(gradient.length));
  return Array.from({ length: steps }, () => {
    const before = state.parameters;
    state = optimizer.step(state, gradient, RATE);
    return Array.from(
      gradient,
      (entry, i) => (before[i]! - state.parameters[i]!) * Math.sign(entry) / RATE,
    );
  });
}

/** The library's PNM with b0 = −b1/(1 + b1) beside heavy-ball momentum. @module */
import { pnm } from "../../../src/optim/pnm.ts";
import type { HeavyBallRun } from "./record.ts";

/** Learning rate of PNM. */
const RATE = 0.1;

/**
 * Both from θ = 0 under the same gradients: e ← b1·e + (1 − b1)·g, θ ← θ − η·(1 + b1)/√(1 + b1²)·e in float64.
 *
 * @param b1 momentum
 * @param gradients one for each step
 */
export function heavyBallRun(b1: number, gradients: readonly Float32Array[]): HeavyBallRun {
  const optimizer = pnm({ b1, b0: -b1 / (1 + b1) });
  const length = gradients[0]!.length;
  const rate = RATE * (1 + b1) / Math.sqrt(1 + b1 * b1);
  const momentum = new Float64Array(length);
  const parameters = new Float64Array(length);
  let state = optimizer.initialState(new Float32Array(length));
  let largestDifference = 0;
  let largestParameter = 0;
  for (const gradient of gradients) {
    state = optimizer.step(state, gradient, RATE, state);
    for (let i = 0; i < length; i++) {
      momentum[i] = b1 * momentum[i]! + (1 - b1) * gradient[i]!;
      parameters[i]! -= rate * momentum[i]!;
      const difference = Math.abs(state.parameters[i]! - parameters[i]!);
      largestDifference = Math.max(largestDifference, difference);
      largestParameter = Math.max(largestParameter, Math.abs(parameters[i]!));
    }
  }
  return { b1, largestDifference, largestParameter };
}

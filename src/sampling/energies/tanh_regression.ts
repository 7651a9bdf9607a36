/** Regression by one hidden layer of tanh units, one input, in float64. @module */
import type { Energy } from "./energy.ts";

/** f(x) = (outputScale/√H) Σ_h c_h tanh(inputScale·(a_h x + b_h)) + d; θ = (a, b, c, d), 3H + 1 numbers. */
export interface TanhNet {
  /** H ≥ 1. */
  readonly hidden: number;
  /** Scale of what enters tanh. */
  readonly inputScale: number;
  /** Scale of the sum. */
  readonly outputScale: number;
}

/** Observations y = f(x) + N(0, σ²), and the prior N(0, v·I). */
export interface TanhObservations {
  /** x. */
  readonly inputs: Float64Array;
  /** y. */
  readonly responses: Float64Array;
  /** σ > 0. */
  readonly noise: number;
  /** v > 0; 1 unless given. */
  readonly priorVariance?: number;
}

/**
 * f(x) at θ.
 *
 * @param net H and both scales
 * @param theta 3H + 1 numbers: H weights and H biases of the units, H weights of the sum, its bias
 * @param x the input
 * @returns in the unit of the responses
 *
 * @example
 * ```ts
 * import { tanhOutput } from "./tanh_regression.ts";
 * import assert from "node:assert/strict";
 *
 * const net = { hidden: 1, inputScale: 2, outputScale: 3 };
 * assert.equal(tanhOutput(net, Float64Array.of(1, 0, 2, 5), 0.25), 6 * Math.tanh(0.5) + 5);
 * ```
 */
export function tanhOutput(net: TanhNet, theta: Float64Array, x: number): number {
  const { hidden: H, inputScale, outputScale } = net;
  let sum = 0;
  for (let h = 0; h < H; h++) {
    sum += theta[2 * H + h]! * Math.tanh(inputScale * (theta[h]! * x + theta[H + h]!));
  }
  return outputScale / Math.sqrt(H) * sum + theta[3 * H]!;
}

/**
 * U(θ) = Σ (f(x) − y)²/(2σ²) + |θ|²/(2v), with its gradient by hand.
 *
 * @param net H and both scales
 * @param observations x and y in pairs, σ, v
 * @returns U ≥ 0 in nats over 3H + 1 parameters, with the prior's gradient apart
 * @throws {RangeError} if a size, the noise or the prior's variance is not positive, or inputs and responses differ in number
 *
 * @example
 * ```ts
 * import { tanhRegression } from "./tanh_regression.ts";
 * import assert from "node:assert/strict";
 *
 * const energy = tanhRegression(
 *   { hidden: 20, inputScale: 2, outputScale: 3 },
 *   { inputs: Float64Array.of(0.5), responses: Float64Array.of(1), noise: 0.5 },
 * );
 * assert.equal(energy.dimension, 61);
 * assert.equal(energy.value(new Float64Array(61)), 2);
 * ```
 */
export function tanhRegression(net: TanhNet, observations: TanhObservations): Energy {
  const { hidden: H, inputScale, outputScale } = net;
  const { inputs, responses, noise, priorVariance = 1 } = observations;
  if (!(Number.isInteger(H) && H > 0 && noise > 0 && priorVariance > 0)) {
    throw new RangeError(
      `tanhRegression: hidden, noise and priorVariance must be positive, not ${H}, ${noise}, ${priorVariance}`,
    );
  }
  if (inputs.length !== responses.length) {
    throw new RangeError(
      `tanhRegression: ${inputs.length} inputs and ${responses.length} responses`,
    );
  }
  const scale = outputScale / Math.sqrt(H);
  const weight = 1 / noise ** 2;
  const units = new Float64Array(H);
  return {
    dimension: 3 * H + 1,
    value(theta) {
      let sum = 0;
      inputs.forEach((x, n) => sum += (tanhOutput(net, theta, x) - responses[n]!) ** 2);
      return (weight * sum + theta.reduce((total, value) => total + value * value, 0) /
          priorVariance) / 2;
    },
    gradient(theta, out) {
      for (let i = 0; i <= 3 * H; i++) out[i] = theta[i]! / priorVariance;
      for (let n = 0; n < inputs.length; n++) {
        const x = inputs[n]!;
        let sum = 0;
        for (let h = 0; h < H; h++) {
          const unit = Math.tanh(inputScale * (theta[h]! * x + theta[H + h]!));
          units[h] = unit;
          sum += theta[2 * H + h]! * unit;
        }
        const residual = weight * (scale * sum + theta[3 * H]! - responses[n]!);
        for (let h = 0; h < H; h++) {
          const unit = units[h]!;
          const inner = residual * scale * inputScale * theta[2 * H + h]! * (1 - unit * unit);
          out[h]! += inner * x;
          out[H + h]! += inner;
          out[2 * H + h]! += residual * scale * unit;
        }
        out[3 * H]! += residual;
      }
    },
    priorGradient(theta, out) {
      for (let i = 0; i <= 3 * H; i++) out[i] = theta[i]! / priorVariance;
    },
  };
}

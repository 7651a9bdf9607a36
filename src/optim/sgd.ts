/** Stochastic gradient descent with momentum, weight decay and Nesterov's variant. @module */
import { UserError } from "../base/errors.ts";
import type { Optimizer, OptimizerState } from "./optimizer.ts";

/** Settings of {@linkcode sgd}; all 0 or false unless given. */
export interface SgdSettings {
  /** Momentum μ in [0, 1). */
  readonly momentum?: number;
  /** Dampening τ in [0, 1]: the weight that the new gradient loses on its way into the momentum. */
  readonly dampening?: number;
  /** L2 penalty λ ≥ 0: λ·w joins the gradient before the momentum (coupled, not AdamW's decay). */
  readonly weightDecay?: number;
  /** Nesterov's variant; needs momentum > 0 and no dampening. */
  readonly nesterov?: boolean;
}

/**
 * SGD by the recurrences that PyTorch documents for `torch.optim.SGD`:
 *
 *     g ← ∇ + λ·w
 *     v ← g at the first step, μ·v + (1 − τ)·g afterwards
 *     w ← w − η·(g + μ·v) with Nesterov, w − η·v without; w − η·g where μ = 0
 *
 * The arithmetic of one entry is float64; the stored vectors are float32.
 *
 * @param settings momentum, dampening, weight decay, Nesterov
 * @throws {UserError} if a setting is out of its range, or Nesterov is asked for without momentum or with dampening
 *
 * @example
 * ```ts
 * import { sgd } from "./sgd.ts";
 * import assert from "node:assert/strict";
 *
 * const optimizer = sgd({ momentum: 0.5 });
 * let state = optimizer.initialState(Float32Array.of(1));
 * state = optimizer.step(state, Float32Array.of(1), 0.25); // v = 1, w = 1 − 0.25
 * state = optimizer.step(state, Float32Array.of(1), 0.25); // v = 1.5, w = 0.75 − 0.375
 * assert.equal(state.parameters[0], 0.375);
 * ```
 */
export function sgd(settings: SgdSettings = {}): Optimizer {
  const { momentum = 0, dampening = 0, weightDecay = 0, nesterov = false } = settings;
  requireIn("momentum", momentum, (value) => value >= 0 && value < 1, "at least 0 and below 1");
  requireIn("dampening", dampening, (value) => value >= 0 && value <= 1, "between 0 and 1");
  requireIn("weight decay", weightDecay, (value) => value >= 0 && value < Infinity, "0 or more");
  if (nesterov && (momentum === 0 || dampening !== 0)) {
    throw new UserError(
      `sgd: Nesterov needs momentum above 0 and dampening 0, got momentum ${momentum} and dampening ${dampening}`,
    );
  }
  return {
    id: "sgd",
    initialState: (parameters) => ({
      parameters: parameters.slice(),
      buffers: momentum === 0 ? [] : [new Float32Array(parameters.length)],
      steps: 0,
    }),
    step(state, gradient, learningRate, out = emptyLike(state)) {
      const w = state.parameters;
      if (gradient.length !== w.length) {
        throw new RangeError(`sgd: ${gradient.length} gradient entries for ${w.length} parameters`);
      }
      const target = out.parameters;
      const velocity = state.buffers[0];
      const nextVelocity = out.buffers[0];
      if (velocity === undefined || nextVelocity === undefined) {
        for (let i = 0; i < w.length; i++) {
          target[i] = w[i]! - learningRate * (gradient[i]! + weightDecay * w[i]!);
        }
      } else {
        // PyTorch sets the buffer to the first gradient, undampened.
        const gain = state.steps === 0 ? 1 : 1 - dampening;
        for (let i = 0; i < w.length; i++) {
          const g = gradient[i]! + weightDecay * w[i]!;
          const v = momentum * velocity[i]! + gain * g;
          nextVelocity[i] = v;
          target[i] = w[i]! - learningRate * (nesterov ? g + momentum * v : v);
        }
      }
      return { parameters: target, buffers: out.buffers, steps: state.steps + 1 };
    },
  };
}

function emptyLike(state: OptimizerState): OptimizerState {
  return {
    parameters: new Float32Array(state.parameters.length),
    buffers: state.buffers.map((buffer) => new Float32Array(buffer.length)),
    steps: state.steps,
  };
}

function requireIn(
  name: string,
  value: number,
  accepts: (value: number) => boolean,
  range: string,
): void {
  if (!accepts(value)) throw new UserError(`sgd: ${name} must be ${range}, got ${value}`);
}

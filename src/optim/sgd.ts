/** Stochastic gradient descent with momentum, weight decay and Nesterov's variant. @module */
import { entrywise } from "./entrywise.ts";
import type { Optimizer } from "./optimizer.ts";
import { requireDiscount, requireSetting } from "./require_setting.ts";
import { requireMask, weightDecay, type WeightDecaySettings } from "./weight_decay.ts";

/** Settings of {@linkcode sgd}; all 0 or false unless given: weight decay is coupled, λ·w joins the gradient. */
export interface SgdSettings extends WeightDecaySettings {
  /** Momentum μ in [0, 1). */
  readonly momentum?: number;
  /** Dampening τ in [0, 1]: the weight that the new gradient loses on its way into the momentum. */
  readonly dampening?: number;
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
 * Decoupled weight decay multiplies w by 1 − η·λ instead of joining the gradient (Loshchilov and Hutter 2019, SGDW without
 * the schedule multiplier). The arithmetic of one entry is float64; the stored vectors are float32.
 *
 * @param settings momentum, dampening, weight decay, Nesterov
 * @returns a rule with `initialState` and `step`; its one buffer of length P is v, and there is none where μ = 0
 * @throws {RangeError} if a setting is out of its range, Nesterov is asked for without momentum or with dampening, or (in a
 * step) a length does not fit
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
  const { momentum = 0, dampening = 0, nesterov = false } = settings;
  requireDiscount("sgd: momentum", momentum);
  requireSetting("sgd: dampening", dampening, (tau) => tau >= 0 && tau <= 1, "between 0 and 1");
  if (nesterov && (momentum === 0 || dampening !== 0)) {
    throw new RangeError(
      `sgd: Nesterov needs momentum above 0 and dampening 0, got momentum ${momentum} and dampening ${dampening}`,
    );
  }
  const decay = weightDecay("sgd", settings, false);
  return entrywise(
    "sgd",
    momentum === 0 ? 0 : 1,
    ({ parameters: w, gradient, buffers, t, learningRate, target, next }) => {
      const { l2, shrink, mask } = decay(learningRate);
      requireMask("sgd", mask, w.length);
      const [velocity] = buffers;
      const [nextVelocity] = next;
      // PyTorch sets the buffer to the first gradient, undampened.
      const gain = t === 1 ? 1 : 1 - dampening;
      for (let i = 0; i < w.length; i++) {
        const decaying = mask === undefined ? w[i]! : mask[i]! * w[i]!;
        const g = gradient[i]! + l2 * decaying;
        let update = g;
        if (velocity !== undefined && nextVelocity !== undefined) {
          const v = momentum * velocity[i]! + gain * g;
          nextVelocity[i] = v;
          update = nesterov ? g + momentum * v : v;
        }
        target[i] = w[i]! - shrink * decaying - learningRate * update;
      }
    },
  );
}

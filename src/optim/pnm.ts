/** Positive-negative momentum. @module */
import { entrywise } from "./entrywise.ts";
import { noiseNorm } from "./noise_norm.ts";
import type { Optimizer } from "./optimizer.ts";
import { requireDiscount, requireFinite } from "./require_setting.ts";
import { requireMask, weightDecay, type WeightDecaySettings } from "./weight_decay.ts";

/** Settings of {@linkcode pnm}. Weight decay is decoupled unless said otherwise, as in the released code. */
export interface PnmSettings extends WeightDecaySettings {
  /** Momentum in [0, 1), of which each of the two momenta takes the square; 0.9 unless given. */
  readonly b1?: number;
  /** Weight of the negative momentum, any finite number; 1 unless given. −b1/(1 + b1) is exactly heavy-ball momentum. */
  readonly b0?: number;
}

/**
 * Positive-negative momentum (Xie, Yuan, Zhu, Sugiyama, ICML 2021, arXiv 2103.17182; the recurrence as the authors' code
 * has it). Two momenta take turns; that of step t is called m_t:
 *
 *     m_t ← b1²·m_{t−2} + (1 − b1²)·g_t
 *     θ ← (1 − η·λ)·θ − η/√γ·((1 + b0)·m_t − b0·m_{t−1}),   γ = (1 + b0)² + b0²
 *
 * `buffers[0]` is the momentum of odd steps, `buffers[1]` that of even steps; which is which follows from the state's own
 * counter. The arithmetic of one entry is float64; the stored vectors are float32.
 *
 * @param settings b1, b0, weight decay
 * @returns a rule with `initialState` and `step`; its two `buffers` have length P
 * @throws {RangeError} if a setting is out of its range, or (in a step) a length does not fit
 *
 * @example
 * ```ts
 * import { pnm } from "./pnm.ts";
 * import assert from "node:assert/strict";
 *
 * const optimizer = pnm({ b1: 0.5, b0: 3 }); // √γ = 5
 * let state = optimizer.initialState(Float32Array.of(0));
 * state = optimizer.step(state, Float32Array.of(1), 5); // m₁ = 3/4, θ = −4 · 3/4
 * state = optimizer.step(state, Float32Array.of(1), 5); // m₂ = 3/4, θ = −3 − (4 − 3) · 3/4
 * assert.equal(state.parameters[0], -3.75);
 * ```
 */
export function pnm(settings: PnmSettings = {}): Optimizer {
  const { b1 = 0.9, b0 = 1 } = settings;
  requireDiscount("pnm: b1", b1);
  requireFinite("pnm: b0", b0);
  const decay = weightDecay("pnm", settings, true);
  const b = b1 * b1;
  const norm = noiseNorm(b0);
  return entrywise(
    "pnm",
    2,
    ({ parameters: w, gradient, buffers, t, learningRate, target, next }) => {
      const { l2, shrink, mask } = decay(learningRate);
      requireMask("pnm", mask, w.length);
      const now = t % 2 === 1 ? 0 : 1;
      const [positive, negative] = [buffers[now]!, buffers[1 - now]!];
      const [newPositive, newNegative] = [next[now]!, next[1 - now]!];
      const rate = learningRate / norm;
      for (let i = 0; i < w.length; i++) {
        const decaying = mask === undefined ? w[i]! : mask[i]! * w[i]!;
        const m = b * positive[i]! + (1 - b) * (gradient[i]! + l2 * decaying);
        const before = negative[i]!;
        newPositive[i] = m;
        newNegative[i] = before;
        target[i] = w[i]! - shrink * decaying - rate * ((1 + b0) * m - b0 * before);
      }
    },
  );
}

/** Adaptive positive-negative momentum. @module */
import { adamConstants, type AdamSettings } from "./adam_settings.ts";
import { entrywise } from "./entrywise.ts";
import { noiseNorm } from "./noise_norm.ts";
import type { Optimizer } from "./optimizer.ts";
import { requireFinite } from "./require_setting.ts";
import { requireMask, weightDecay } from "./weight_decay.ts";

/** Settings of {@linkcode adapnm}. Weight decay is decoupled unless said otherwise, as in the released code. */
export interface AdapnmSettings extends AdamSettings {
  /** Weight of the negative momentum, any finite number; 1 unless given. */
  readonly b3?: number;
  /** Whether the largest second moment so far stands for the second moment; true unless given, as in the released code. */
  readonly amsgrad?: boolean;
  /**
   * Which coefficient the noise norm is taken of: `b3`, or `b2` as the released code did before it was corrected on
   * 2021-07-06 (zeke-xie/Positive-Negative-Momentum, commit 1130bc8). `b3` unless given.
   */
  readonly normaliser?: "b3" | "b2";
}

/**
 * AdaPNM (Xie et al. 2021; the recurrence as the authors' code has it): positive-negative momentum with Adam's second
 * moment. The momentum of step t is m_t ← b1²·m_{t−2} + (1 − b1²)·g_t, and
 *
 *     v ← b2·v + (1 − b2)·g²,   v̂ ← max(v̂, v)
 *     θ ← (1 − η·λ)·θ − η/(1 − b1^t)·((1 + b3)·m_t − b3·m_{t−1})/√((1 + b3)² + b3²)/(√v̂/√(1 − b2^t) + ε)
 *
 * The bias correction 1/(1 − b1^t) is exact at even t only. `buffers` are the momentum of odd steps, that of even steps, v,
 * and v̂ with AMSGrad. The arithmetic of one entry is float64; the stored vectors are float32.
 *
 * @param settings b1, b2, b3, ε, AMSGrad, weight decay
 * @returns a rule with `initialState` and `step`; its four `buffers` of length P are three without AMSGrad
 * @throws {RangeError} if a setting is out of its range, or (in a step) a length does not fit
 *
 * @example
 * ```ts
 * import { adapnm } from "./adapnm.ts";
 * import assert from "node:assert/strict";
 *
 * const optimizer = adapnm();
 * const { parameters } = optimizer.step(
 *   optimizer.initialState(Float32Array.of(0)), Float32Array.of(-7), 1,
 * );
 * assert.equal(parameters[0]!.toFixed(4), "1.6994"); // (1 + b3)·(1 + b1)/√5
 * ```
 */
export function adapnm(settings: AdapnmSettings = {}): Optimizer {
  const { b3 = 1, amsgrad = true, normaliser = "b3" } = settings;
  const { b1, b2, epsilon } = adamConstants("adapnm", settings);
  requireFinite("adapnm: b3", b3);
  const decay = weightDecay("adapnm", settings, true);
  const b = b1 * b1;
  const norm = noiseNorm(normaliser === "b3" ? b3 : b2);
  return entrywise(
    "adapnm",
    amsgrad ? 4 : 3,
    ({ parameters: w, gradient, buffers, t, learningRate, target, next }) => {
      const { l2, shrink, mask } = decay(learningRate);
      requireMask("adapnm", mask, w.length);
      const now = t % 2 === 1 ? 0 : 1;
      const [positive, negative, second] = [buffers[now]!, buffers[1 - now]!, buffers[2]!];
      const [newPositive, newNegative, newSecond] = [next[now]!, next[1 - now]!, next[2]!];
      const [top, newTop] = [buffers[3], next[3]];
      const rate = learningRate / (1 - b1 ** t) / norm;
      const scale = 1 / Math.sqrt(1 - b2 ** t);
      for (let i = 0; i < w.length; i++) {
        const decaying = mask === undefined ? w[i]! : mask[i]! * w[i]!;
        const g = gradient[i]! + l2 * decaying;
        const m = b * positive[i]! + (1 - b) * g;
        const before = negative[i]!;
        const v = b2 * second[i]! + (1 - b2) * g * g;
        let spread = v;
        if (top !== undefined && newTop !== undefined) {
          spread = Math.max(top[i]!, v);
          newTop[i] = spread;
        }
        newPositive[i] = m;
        newNegative[i] = before;
        newSecond[i] = v;
        target[i] = w[i]! - shrink * decaying -
          rate * ((1 + b3) * m - b3 * before) / (Math.sqrt(spread) * scale + epsilon);
      }
    },
  );
}

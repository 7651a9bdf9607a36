/** The update of Adam and its relatives. @module */
import { adamConstants, type AdamSettings } from "./adam_settings.ts";
import { entrywise } from "./entrywise.ts";
import type { Optimizer } from "./optimizer.ts";
import { requireMask, weightDecay } from "./weight_decay.ts";

/** In what the members of the family differ. */
export interface AdamVariant {
  /** Whether weight decay is decoupled where the settings do not say. */
  readonly decoupled: boolean;
  /** Whether the largest second moment so far stands for the second moment. */
  readonly largest: boolean;
}

/**
 * The update that Adam, AMSGrad and AdamW share. `buffers` are m, v, and v̂ where the largest v is kept. The arithmetic of
 * one entry is float64; the stored vectors are float32.
 *
 * @param id the optimizer's name
 * @param settings b1, b2, ε, weight decay
 * @param variant decoupled or not, largest v or not
 * @throws {RangeError} if a setting is out of its range, or (in a step) a length does not fit
 *
 * @example
 * ```ts
 * import { adamRule } from "./adam_rule.ts";
 * import assert from "node:assert/strict";
 *
 * const rule = adamRule("adam", {}, { decoupled: false, largest: false });
 * assert.equal(rule.initialState(Float32Array.of(1)).buffers.length, 2);
 * ```
 */
export function adamRule(
  id: string,
  settings: AdamSettings,
  { decoupled, largest }: AdamVariant,
): Optimizer {
  const { b1, b2, epsilon } = adamConstants(id, settings);
  const decay = weightDecay(id, settings, decoupled);
  return entrywise(
    id,
    largest ? 3 : 2,
    ({ parameters: w, gradient, buffers, t, learningRate, target, next }) => {
      const { l2, shrink, mask } = decay(learningRate);
      requireMask(id, mask, w.length);
      const [first, second, top] = buffers;
      const [newFirst, newSecond, newTop] = next;
      const rate = learningRate / (1 - b1 ** t);
      const scale = 1 / Math.sqrt(1 - b2 ** t);
      for (let i = 0; i < w.length; i++) {
        const decaying = mask === undefined ? w[i]! : mask[i]! * w[i]!;
        const g = gradient[i]! + l2 * decaying;
        const m = b1 * first![i]! + (1 - b1) * g;
        const v = b2 * second![i]! + (1 - b2) * g * g;
        let spread = v;
        if (top !== undefined && newTop !== undefined) {
          spread = Math.max(top[i]!, v);
          newTop[i] = spread;
        }
        newFirst![i] = m;
        newSecond![i] = v;
        target[i] = w[i]! - shrink * decaying - rate * m / (Math.sqrt(spread) * scale + epsilon);
      }
    },
  );
}

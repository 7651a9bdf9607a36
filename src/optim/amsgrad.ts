/** Adam with the largest second moment so far. @module */
import { adamRule } from "./adam_rule.ts";
import type { AdamSettings } from "./adam_settings.ts";
import type { Optimizer } from "./optimizer.ts";

/**
 * AMSGrad (Reddi, Kale, Kumar 2018, algorithm 2) with Adam's bias corrections, as PyTorch's `amsgrad=True`: √v̂ stands
 * for √v, where v̂ is the largest v so far, entry by entry.
 *
 * @param settings b1, b2, ε, weight decay (coupled unless said otherwise)
 * @returns a rule with `initialState` and `step`; its `buffers` are m, v and v̂, of length P
 * @throws {RangeError} if a setting is out of its range, or (in a step) a length does not fit
 *
 * @example
 * ```ts
 * import { amsgrad } from "./amsgrad.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(amsgrad().initialState(Float32Array.of(0)).buffers.length, 3);
 * ```
 */
export function amsgrad(settings: AdamSettings = {}): Optimizer {
  return adamRule("amsgrad", settings, { decoupled: false, largest: true });
}

/** Adam with decoupled weight decay. @module */
import { adamRule } from "./adam_rule.ts";
import type { AdamSettings } from "./adam_settings.ts";
import type { Optimizer } from "./optimizer.ts";

/**
 * AdamW (Loshchilov and Hutter 2019, algorithm 2 without the schedule multiplier, as PyTorch's): Adam with decoupled weight
 * decay, θ ← (1 − η·λ)·θ first.
 *
 * @param settings b1, b2, ε, weight decay (decoupled unless said otherwise; 0 unless given, where PyTorch has .01)
 * @returns a rule with `initialState` and `step`; its `buffers` are m and v, of length P
 * @throws {RangeError} if a setting is out of its range, or (in a step) a length does not fit
 *
 * @example
 * ```ts
 * import { adamw } from "./adamw.ts";
 * import assert from "node:assert/strict";
 *
 * const optimizer = adamw({ weightDecay: 0.5 });
 * const { parameters } = optimizer.step(
 *   optimizer.initialState(Float32Array.of(1)), Float32Array.of(0), 0.5,
 * );
 * assert.equal(parameters[0], 0.75);
 * ```
 */
export function adamw(settings: AdamSettings = {}): Optimizer {
  return adamRule("adamw", settings, { decoupled: true, largest: false });
}

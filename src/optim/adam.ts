/** Adam. @module */
import { adamRule } from "./adam_rule.ts";
import type { AdamSettings } from "./adam_settings.ts";
import type { Optimizer } from "./optimizer.ts";

/**
 * Adam (Kingma and Ba 2015, algorithm 1), with coupled weight decay unless said otherwise:
 *
 *     m ← b1·m + (1 − b1)·g,   v ← b2·v + (1 − b2)·g²
 *     θ ← θ − η/(1 − b1^t)·m/(√v/√(1 − b2^t) + ε)
 *
 * The arithmetic of one entry is float64; the stored vectors are float32.
 *
 * @param settings b1, b2, ε, weight decay
 * @returns a rule with `initialState` and `step`; its `buffers` are m and v, of length P
 * @throws {RangeError} if a setting is out of its range, or (in a step) a length does not fit
 *
 * @example
 * ```ts
 * import { adam } from "./adam.ts";
 * import assert from "node:assert/strict";
 *
 * const optimizer = adam();
 * const { parameters } = optimizer.step(
 *   optimizer.initialState(Float32Array.of(0)), Float32Array.of(-7), 0.25,
 * );
 * assert.ok(Math.abs(parameters[0]! - 0.25) < 1e-7); // the first step has length η
 * ```
 */
export function adam(settings: AdamSettings = {}): Optimizer {
  return adamRule("adam", settings, { decoupled: false, largest: false });
}

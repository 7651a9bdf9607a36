/** AMSGrad in WebAssembly. @module */
import type { AdamSettings } from "../adam_settings.ts";
import type { Optimizer } from "../optimizer.ts";
import { simdAdamRule } from "./simd_adam_rule.ts";

/**
 * `amsgrad` as a kernel on four lanes; see `simd/README.md` for what rounding may differ.
 *
 * @param settings as for `amsgrad`
 * @returns a rule whose states are views into a kernel's memory; buffers as those of `amsgrad`
 * @throws {RangeError} as `amsgrad`
 *
 * @example
 * ```ts
 * import { simdAmsgrad } from "./simd_amsgrad.ts";
 * import assert from "node:assert/strict";
 *
 * const optimizer = simdAmsgrad();
 * let state = optimizer.initialState(Float32Array.of(0));
 * state = optimizer.step(state, Float32Array.of(-7), 0.25, state);
 * assert.ok(Math.abs(state.parameters[0]! - 0.25) < 1e-6);
 * ```
 */
export function simdAmsgrad(settings: AdamSettings = {}): Optimizer {
  return simdAdamRule("amsgrad", settings, { decoupled: false, largest: true });
}

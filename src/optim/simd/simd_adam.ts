/** Adam in WebAssembly. @module */
import type { AdamSettings } from "../adam_settings.ts";
import type { Optimizer } from "../optimizer.ts";
import { simdAdamRule } from "./simd_adam_rule.ts";

/**
 * `adam` as a kernel on four lanes; see `simd/README.md` for what rounding may differ.
 *
 * @param settings as for `adam`
 * @returns a rule whose states are views into a kernel's memory; buffers as those of `adam`
 * @throws {RangeError} as `adam`
 *
 * @example
 * ```ts
 * import { simdAdam } from "./simd_adam.ts";
 * import assert from "node:assert/strict";
 *
 * const optimizer = simdAdam();
 * let state = optimizer.initialState(Float32Array.of(0));
 * state = optimizer.step(state, Float32Array.of(-7), 0.25, state);
 * assert.ok(Math.abs(state.parameters[0]! - 0.25) < 1e-6);
 * ```
 */
export function simdAdam(settings: AdamSettings = {}): Optimizer {
  return simdAdamRule("adam", settings, { decoupled: false, largest: false });
}

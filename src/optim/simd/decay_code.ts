/** Weight decay as instructions. @module */
import type { EntryCode } from "../../wasm/entry_kernel.ts";
import * as wasm from "../../wasm/wasm_code.ts";
import type { Code } from "../../wasm/wasm_code.ts";
import type { WeightDecaySettings } from "../weight_decay.ts";

/** Where a rule keeps what decay needs. */
export interface DecayPlaces {
  /** Scalar that holds l2 or shrink. */
  readonly scalar: number;
  /** Vector of the mask. */
  readonly mask: number;
}

/**
 * The gradient with coupled decay, and the parameters with decoupled decay, as one entry sees them. Without decay nothing is
 * added to either.
 *
 * @param settings decay; `decoupled` must be given
 * @param places scalar and mask
 *
 * @example
 * ```ts
 * import { decayCode } from "./decay_code.ts";
 * import { resident } from "./resident.ts";
 * import assert from "node:assert/strict";
 *
 * const code = decayCode({ weightDecay: 0.5, decoupled: true }, { scalar: 0, mask: 2 });
 * const rule = resident({
 *   id: "decay",
 *   buffers: 0,
 *   mask: undefined,
 *   kernel: {
 *     vectors: 2,
 *     scalars: 1,
 *     temporaries: 0,
 *     body: (entry) => entry.store(0, code.parameters(entry)),
 *   },
 *   scalars: (_, learningRate) => [0.5 * learningRate],
 * });
 * const { parameters } = rule.step(rule.initialState(Float32Array.of(8)), Float32Array.of(0), 0.5);
 * assert.equal(parameters[0], 6); // (1 − η·λ)·8
 * ```
 */
export function decayCode(
  { weightDecay = 0, decoupled, decayed }:
    & WeightDecaySettings
    & Required<Pick<WeightDecaySettings, "decoupled">>,
  { scalar, mask }: DecayPlaces,
): { gradient(code: EntryCode): Code; parameters(code: EntryCode): Code } {
  const decaying = (code: EntryCode) =>
    wasm.fmul(
      code.scalar(scalar),
      decayed === undefined ? code.load(0) : wasm.fmul(code.load(mask), code.load(0)),
    );
  return {
    gradient: (code) =>
      weightDecay !== 0 && !decoupled ? wasm.fadd(code.load(1), decaying(code)) : code.load(1),
    parameters: (code) =>
      weightDecay !== 0 && decoupled ? wasm.fsub(code.load(0), decaying(code)) : code.load(0),
  };
}

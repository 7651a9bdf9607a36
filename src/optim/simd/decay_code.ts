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

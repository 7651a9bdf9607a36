/** The second moment of Adam and its relatives as instructions. @module */
import { type EntryCode, fmax } from "../../wasm/entry_kernel.ts";
import { fadd, fmul, fsqrt } from "../../wasm/wasm_code.ts";
import type { Code } from "../../wasm/wasm_code.ts";

/** Where a rule keeps what the second moment needs. */
export interface MomentPlaces {
  /** Temporary that holds the gradient. */
  readonly gradient: number;
  /** Temporary that the second moment goes through. */
  readonly moment: number;
  /** Vector of v. */
  readonly second: number;
  /** Vector of the largest v, where it is kept. */
  readonly top: number | undefined;
  /** Scalars b2, 1 − b2, 1/√(1 − b2^t), ε. */
  readonly discount: number;
  readonly gain: number;
  readonly scale: number;
  readonly epsilon: number;
}

/**
 * Instructions that update v (and v̂), and the code of √v̂/√(1 − b2^t) + ε after them.
 *
 * @param places temporaries, vectors and scalars
 */
export function momentCode(
  places: MomentPlaces,
): { update(code: EntryCode): Code; denominator(code: EntryCode): Code } {
  const { gradient, moment, second, top, discount, gain, scale, epsilon } = places;
  return {
    update({ load, store, scalar, read, write }) {
      const square = fmul(fmul(scalar(gain), read(gradient)), read(gradient));
      return [
        ...write(moment, fadd(fmul(scalar(discount), load(second)), square)),
        ...store(second, read(moment)),
        ...top === undefined ? [] : [
          ...write(moment, fmax(load(top), read(moment))),
          ...store(top, read(moment)),
        ],
      ];
    },
    denominator: ({ scalar, read }) =>
      fadd(fmul(fsqrt(read(moment)), scalar(scale)), scalar(epsilon)),
  };
}

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
 *
 * @example
 * ```ts
 * import { momentCode } from "./moment_code.ts";
 * import { resident } from "./resident.ts";
 * import assert from "node:assert/strict";
 *
 * const second = momentCode({
 *   gradient: 0, moment: 1, second: 2, top: undefined, discount: 0, gain: 1, scale: 2, epsilon: 3,
 * });
 * const rule = resident({
 *   id: "moment",
 *   buffers: 1,
 *   mask: undefined,
 *   kernel: {
 *     vectors: 3,
 *     scalars: 4,
 *     temporaries: 2,
 *     body: (entry) => [
 *       ...entry.write(0, entry.load(1)),
 *       ...second.update(entry),
 *       ...entry.store(0, second.denominator(entry)),
 *     ],
 *   },
 *   scalars: () => [0.75, 0.25, 2, 0.5],
 * });
 * const state = rule.step(rule.initialState(Float32Array.of(0)), Float32Array.of(4), 1);
 * assert.equal(state.buffers[0]![0], 4); // ¼ · 4²
 * assert.equal(state.parameters[0], 4.5); // 2·√4 + ½
 * ```
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

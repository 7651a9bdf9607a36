/** Positive-negative momentum in WebAssembly. @module */
import { fadd, fmul, fsub } from "../../wasm/wasm_code.ts";
import { noiseNorm } from "../noise_norm.ts";
import type { Optimizer } from "../optimizer.ts";
import { pnm, type PnmSettings } from "../pnm.ts";
import { weightDecay } from "../weight_decay.ts";
import { decayCode } from "./decay_code.ts";
import { resident } from "./resident.ts";

const [DISCOUNT, GAIN, FORWARD, BACK, DECAY] = [0, 1, 2, 3, 4] as const;
const [PARAMETERS, POSITIVE, NEGATIVE, MASK] = [0, 2, 3, 4] as const;

/**
 * {@linkcode pnm} as a kernel on four lanes; see `simd/README.md` for what rounding may differ.
 *
 * @param settings as for `pnm`
 * @returns a rule whose states are views into a kernel's memory; buffers as those of `pnm`
 * @throws {RangeError} as `pnm`
 *
 * @example
 * ```ts
 * import { simdPnm } from "./simd_pnm.ts";
 * import assert from "node:assert/strict";
 *
 * const optimizer = simdPnm({ b1: 0.5, b0: 3 });
 * let state = optimizer.initialState(Float32Array.of(0));
 * for (const _ of [1, 2]) state = optimizer.step(state, Float32Array.of(1), 5, state);
 * assert.equal(state.parameters[0], -3.75);
 * ```
 */
export function simdPnm(settings: PnmSettings = {}): Optimizer {
  const { id } = pnm(settings);
  const { b1 = 0.9, b0 = 1, decoupled = true, decayed } = settings;
  const decay = weightDecay(id, settings, true);
  const code = decayCode({ ...settings, decoupled }, { scalar: DECAY, mask: MASK });
  const b = b1 * b1;
  return resident({
    id,
    buffers: 2,
    mask: decayed,
    kernel: {
      vectors: decayed === undefined ? 4 : 5,
      scalars: 5,
      temporaries: 1,
      body(entry) {
        const { load, store, scalar, read, write } = entry;
        const update = fsub(
          fmul(scalar(FORWARD), read(0)),
          fmul(scalar(BACK), load(NEGATIVE)),
        );
        return [
          ...write(
            0,
            fadd(fmul(scalar(DISCOUNT), load(POSITIVE)), fmul(scalar(GAIN), code.gradient(entry))),
          ),
          ...store(POSITIVE, read(0)),
          ...store(PARAMETERS, fsub(code.parameters(entry), update)),
        ];
      },
    },
    scalars(_, learningRate) {
      const { l2, shrink } = decay(learningRate);
      const rate = learningRate / noiseNorm(b0);
      return [b, 1 - b, rate * (1 + b0), rate * b0, l2 + shrink];
    },
    order: (t) => t % 2 === 1 ? [0, 1] : [1, 0],
  });
}

/** SGD with momentum in WebAssembly. @module */
import { fadd, fmul, fsub } from "../../wasm/wasm_code.ts";
import type { Optimizer } from "../optimizer.ts";
import { sgd, type SgdSettings } from "../sgd.ts";
import { weightDecay } from "../weight_decay.ts";
import { decayCode } from "./decay_code.ts";
import { resident } from "./resident.ts";

const [RATE, MOMENTUM, GAIN, DECAY] = [0, 1, 2, 3] as const;
const [PARAMETERS, VELOCITY, MASK] = [0, 2, 3] as const;

/**
 * {@linkcode sgd} with momentum as a kernel on four lanes; see `simd/README.md` for what rounding may differ.
 *
 * @param settings as for `sgd`; momentum above 0
 * @returns a rule whose states are views into a kernel's memory; buffers as those of `sgd`
 * @throws {RangeError} as `sgd`, and if momentum is 0
 *
 * @example
 * ```ts
 * import { simdSgd } from "./simd_sgd.ts";
 * import assert from "node:assert/strict";
 *
 * const optimizer = simdSgd({ momentum: 0.5 });
 * let state = optimizer.initialState(Float32Array.of(1));
 * state = optimizer.step(state, Float32Array.of(1), 0.25, state);
 * state = optimizer.step(state, Float32Array.of(1), 0.25, state);
 * assert.equal(state.parameters[0], 0.375);
 * ```
 */
export function simdSgd(settings: SgdSettings = {}): Optimizer {
  const { id } = sgd(settings);
  const { momentum = 0, dampening = 0, nesterov = false, decoupled = false, decayed } = settings;
  if (momentum === 0) throw new RangeError("simdSgd: momentum must be above 0, got 0");
  const decay = weightDecay(id, settings, false);
  const code = decayCode({ ...settings, decoupled }, { scalar: DECAY, mask: MASK });
  return resident({
    id,
    buffers: 1,
    mask: decayed,
    kernel: {
      vectors: decayed === undefined ? 3 : 4,
      scalars: 4,
      temporaries: 2,
      body(entry) {
        const { load, store, scalar, read, write } = entry;
        const update = nesterov ? fadd(read(0), fmul(scalar(MOMENTUM), read(1))) : read(1);
        return [
          ...write(0, code.gradient(entry)),
          ...write(
            1,
            fadd(fmul(scalar(MOMENTUM), load(VELOCITY)), fmul(scalar(GAIN), read(0))),
          ),
          ...store(VELOCITY, read(1)),
          ...store(PARAMETERS, fsub(code.parameters(entry), fmul(scalar(RATE), update))),
        ];
      },
    },
    scalars(t, learningRate) {
      const { l2, shrink } = decay(learningRate);
      return [learningRate, momentum, t === 1 ? 1 : 1 - dampening, l2 + shrink];
    },
  });
}

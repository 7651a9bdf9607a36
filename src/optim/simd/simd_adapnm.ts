/** Adaptive positive-negative momentum in WebAssembly. @module */
import { fadd, fdiv, fmul, fsub } from "../../wasm/wasm_code.ts";
import { adamConstants } from "../adam_settings.ts";
import { adapnm, type AdapnmSettings } from "../adapnm.ts";
import { noiseNorm } from "../noise_norm.ts";
import type { Optimizer } from "../optimizer.ts";
import { weightDecay } from "../weight_decay.ts";
import { decayCode } from "./decay_code.ts";
import { momentCode } from "./moment_code.ts";
import { resident } from "./resident.ts";

const [B, GAIN, B2, GAIN2, SCALE, EPSILON, FORWARD, BACK, DECAY] = [
  0,
  1,
  2,
  3,
  4,
  5,
  6,
  7,
  8,
] as const;
const [PARAMETERS, POSITIVE, NEGATIVE, SECOND, TOP] = [0, 2, 3, 4, 5] as const;
const [G, M, V] = [0, 1, 2] as const;

/**
 * {@linkcode adapnm} as a kernel on four lanes; see `simd/README.md` for what rounding may differ.
 *
 * @param settings as for `adapnm`
 * @returns a rule whose states are views into a kernel's memory; buffers as those of `adapnm`
 * @throws {RangeError} as `adapnm`
 *
 * @example
 * ```ts
 * import { simdAdapnm } from "./simd_adapnm.ts";
 * import assert from "node:assert/strict";
 *
 * const optimizer = simdAdapnm();
 * let state = optimizer.initialState(Float32Array.of(0));
 * state = optimizer.step(state, Float32Array.of(-7), 1, state);
 * assert.equal(state.parameters[0]!.toFixed(4), "1.6994");
 * ```
 */
export function simdAdapnm(settings: AdapnmSettings = {}): Optimizer {
  const { id } = adapnm(settings);
  const { b3 = 1, amsgrad = true, normaliser = "b3", decoupled = true, decayed } = settings;
  const { b1, b2, epsilon } = adamConstants(id, settings);
  const decay = weightDecay(id, settings, true);
  const b = b1 * b1;
  const norm = noiseNorm(normaliser === "b3" ? b3 : b2);
  const buffers = amsgrad ? 4 : 3;
  const code = decayCode({ ...settings, decoupled }, { scalar: DECAY, mask: 2 + buffers });
  const second = momentCode({
    gradient: G,
    moment: V,
    second: SECOND,
    top: amsgrad ? TOP : undefined,
    discount: B2,
    gain: GAIN2,
    scale: SCALE,
    epsilon: EPSILON,
  });
  return resident({
    id,
    buffers,
    mask: decayed,
    kernel: {
      vectors: 2 + buffers + (decayed === undefined ? 0 : 1),
      scalars: 9,
      temporaries: 3,
      body(entry) {
        const { load, store, scalar, read, write } = entry;
        const push = fsub(fmul(scalar(FORWARD), read(M)), fmul(scalar(BACK), load(NEGATIVE)));
        const update = fdiv(push, second.denominator(entry));
        return [
          ...write(G, code.gradient(entry)),
          ...write(M, fadd(fmul(scalar(B), load(POSITIVE)), fmul(scalar(GAIN), read(G)))),
          ...store(POSITIVE, read(M)),
          ...second.update(entry),
          ...store(PARAMETERS, fsub(code.parameters(entry), update)),
        ];
      },
    },
    scalars(t, learningRate) {
      const { l2, shrink } = decay(learningRate);
      const scale = 1 / Math.sqrt(1 - b2 ** t);
      const rate = learningRate / (1 - b1 ** t) / norm;
      return [b, 1 - b, b2, 1 - b2, scale, epsilon, rate * (1 + b3), rate * b3, l2 + shrink];
    },
    order: (t) => t % 2 === 1 ? [0, 1, 2, 3].slice(0, buffers) : [1, 0, 2, 3].slice(0, buffers),
  });
}

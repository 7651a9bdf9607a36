/** The kernel of Adam and its relatives. @module */
import { fadd, fdiv, fmul, fsub } from "../../wasm/wasm_code.ts";
import { adamRule, type AdamVariant } from "../adam_rule.ts";
import { adamConstants, type AdamSettings } from "../adam_settings.ts";
import type { Optimizer } from "../optimizer.ts";
import { weightDecay } from "../weight_decay.ts";
import { decayCode } from "./decay_code.ts";
import { momentCode } from "./moment_code.ts";
import { resident } from "./resident.ts";

const [B1, GAIN1, B2, GAIN2, SCALE, EPSILON, RATE, DECAY] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
const [PARAMETERS, FIRST, SECOND, TOP] = [0, 2, 3, 4] as const;
const [G, M, V] = [0, 1, 2] as const;

/**
 * {@linkcode adamRule} as a kernel on four lanes; see `simd/README.md` for what rounding may differ.
 *
 * @param id the optimizer's name
 * @param settings as for `adamRule`
 * @param variant decoupled or not, largest v or not
 * @throws {RangeError} as `adamRule`
 *
 * @example
 * ```ts
 * import { simdAdamRule } from "./simd_adam_rule.ts";
 * import { adamRule } from "../adam_rule.ts";
 * import assert from "node:assert/strict";
 *
 * const variant = { decoupled: true, largest: true };
 * const [plain, fast] = [adamRule, simdAdamRule].map((make) => {
 *   const rule = make("example", { weightDecay: 0.1 }, variant);
 *   let state = rule.initialState(Float32Array.of(1));
 *   for (const g of [3, -1, 0.5]) state = rule.step(state, Float32Array.of(g), 0.1);
 *   return state.parameters[0]!;
 * });
 * assert.ok(Math.abs(plain! - fast!) < 1e-6 && plain! < 0.9);
 * ```
 */
export function simdAdamRule(id: string, settings: AdamSettings, variant: AdamVariant): Optimizer {
  adamRule(id, settings, variant);
  const { b1, b2, epsilon } = adamConstants(id, settings);
  const { decayed, decoupled = variant.decoupled } = settings;
  const buffers = variant.largest ? 3 : 2;
  const decay = weightDecay(id, settings, decoupled);
  const code = decayCode({ ...settings, decoupled }, { scalar: DECAY, mask: 2 + buffers });
  const second = momentCode({
    gradient: G,
    moment: V,
    second: SECOND,
    top: variant.largest ? TOP : undefined,
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
      scalars: 8,
      temporaries: 3,
      body(entry) {
        const { load, store, scalar, read, write } = entry;
        const update = fdiv(fmul(scalar(RATE), read(M)), second.denominator(entry));
        return [
          ...write(G, code.gradient(entry)),
          ...write(M, fadd(fmul(scalar(B1), load(FIRST)), fmul(scalar(GAIN1), read(G)))),
          ...store(FIRST, read(M)),
          ...second.update(entry),
          ...store(PARAMETERS, fsub(code.parameters(entry), update)),
        ];
      },
    },
    scalars(t, learningRate) {
      const { l2, shrink } = decay(learningRate);
      const scale = 1 / Math.sqrt(1 - b2 ** t);
      const rate = learningRate / (1 - b1 ** t);
      return [b1, 1 - b1, b2, 1 - b2, scale, epsilon, rate, l2 + shrink];
    },
  });
}

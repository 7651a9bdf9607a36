/** Wrong versions of positive-negative momentum. @module */
import { adamConstants } from "../../src/optim/adam_settings.ts";
import type { AdapnmSettings } from "../../src/optim/adapnm.ts";
import { entrywise } from "../../src/optim/entrywise.ts";
import { noiseNorm } from "../../src/optim/noise_norm.ts";
import type { Optimizer } from "../../src/optim/optimizer.ts";
import type { PnmSettings } from "../../src/optim/pnm.ts";

/**
 * The two momenta change places in the update.
 *
 * @example
 * ```ts
 * import { swappedPnm } from "./faulty_pnm.ts";
 * import { pnm } from "../../src/optim/pnm.ts";
 * import assert from "node:assert/strict";
 *
 * const [right, wrong] = [pnm, swappedPnm].map((make) => {
 *   const rule = make({ b1: 0.5, b0: 3 }); // √γ = 5
 *   return rule.step(rule.initialState(Float32Array.of(0)), Float32Array.of(1), 5).parameters[0];
 * });
 * assert.deepEqual([right, wrong], [-3, 2.25]); // −4 · ¾ and 3 · ¾
 * ```
 */
export function swappedPnm({ b1 = 0.9, b0 = 1 }: PnmSettings): Optimizer {
  const b = b1 * b1;
  return entrywise(
    "pnm",
    2,
    ({ parameters: w, gradient, buffers, t, learningRate, target, next }) => {
      const now = t % 2 === 1 ? 0 : 1;
      for (let i = 0; i < w.length; i++) {
        const m = b * buffers[now]![i]! + (1 - b) * gradient[i]!;
        const before = buffers[1 - now]![i]!;
        next[now]![i] = m;
        next[1 - now]![i] = before;
        target[i] = w[i]! - learningRate / noiseNorm(b0) * ((1 + b0) * before - b0 * m);
      }
    },
  );
}

/** Both momenta discount by b1, where the recurrence has b1². */
export function slowPnm({ b1 = 0.9, ...rest }: PnmSettings, right: typeof swappedPnm): Optimizer {
  return right({ ...rest, b1: Math.sqrt(b1) });
}

/** ε is divided by √(1 − b2^t) together with √v, as kozistr/pytorch_optimizer 7a076d2 has it. */
export function scaledEpsilonAdapnm(settings: AdapnmSettings): Optimizer {
  const { b1, b2, epsilon } = adamConstants("adapnm", settings);
  const { b3 = 1 } = settings;
  const b = b1 * b1;
  return entrywise(
    "adapnm",
    4,
    ({ parameters: w, gradient, buffers, t, learningRate, target, next }) => {
      const now = t % 2 === 1 ? 0 : 1;
      for (let i = 0; i < w.length; i++) {
        const g = gradient[i]!;
        const m = b * buffers[now]![i]! + (1 - b) * g;
        const before = buffers[1 - now]![i]!;
        const v = b2 * buffers[2]![i]! + (1 - b2) * g * g;
        const top = Math.max(buffers[3]![i]!, v);
        [next[now]![i], next[1 - now]![i], next[2]![i], next[3]![i]] = [m, before, v, top];
        const update = ((1 + b3) * m - b3 * before) / noiseNorm(b3);
        const denominator = (Math.sqrt(top) + epsilon) / Math.sqrt(1 - b2 ** t);
        target[i] = w[i]! - learningRate / (1 - b1 ** t) * update / denominator;
      }
    },
  );
}

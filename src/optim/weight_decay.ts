/** Weight decay, coupled or decoupled, and which parameters it spares. @module */
import { requireNonNegative } from "./require_setting.ts";

/** Settings of weight decay that every optimizer takes. */
export interface WeightDecaySettings {
  /** λ ≥ 0; 0 unless given. */
  readonly weightDecay?: number;
  /**
   * Coupled: λ·w joins the gradient before anything else (an L2 penalty). Decoupled: w is multiplied by 1 − η·λ before the
   * update (Loshchilov and Hutter 2019, algorithm 2). Each optimizer says which of them is its default.
   */
  readonly decoupled?: boolean;
  /** 1 for each parameter that decays, 0 for each that is spared; all decay without it. See `decayMask`. */
  readonly decayed?: Float32Array;
}

/** Weight decay as one step applies it to entry i: g + l2·mask_i·w, and w − shrink·mask_i·w. */
export interface StepDecay {
  /** λ where coupled, else 0. */
  readonly l2: number;
  /** η·λ where decoupled, else 0. */
  readonly shrink: number;
  /** One factor per parameter; undefined stands for ones. */
  readonly mask: Float32Array | undefined;
}

/**
 * Checks the settings and splits them into what is added to the gradient and what shrinks the weights.
 *
 * @param id the optimizer's name, for messages
 * @param settings the settings
 * @param decoupledByDefault what `decoupled` is where it is not given
 * @returns learning rate → the decay of a step with that rate
 * @throws {RangeError} if λ is negative or not finite
 *
 * @example
 * ```ts
 * import { weightDecay } from "./weight_decay.ts";
 * import assert from "node:assert/strict";
 *
 * const decay = weightDecay("pnm", { weightDecay: 0.5 }, true);
 * assert.deepEqual(decay(0.25), { l2: 0, shrink: 0.125, mask: undefined });
 * ```
 */
export function weightDecay(
  id: string,
  settings: WeightDecaySettings,
  decoupledByDefault: boolean,
): (learningRate: number) => StepDecay {
  const { weightDecay: lambda = 0, decoupled = decoupledByDefault, decayed: mask } = settings;
  requireNonNegative(`${id}: weight decay`, lambda);
  return (learningRate) =>
    decoupled ? { l2: 0, shrink: learningRate * lambda, mask } : { l2: lambda, shrink: 0, mask };
}

/**
 * Refuses a mask of another length than the parameters.
 *
 * @throws {RangeError} if the lengths differ
 */
export function requireMask(id: string, mask: Float32Array | undefined, parameters: number): void {
  if (mask !== undefined && mask.length !== parameters) {
    throw new RangeError(`${id}: a decay mask of ${mask.length} for ${parameters} parameters`);
  }
}

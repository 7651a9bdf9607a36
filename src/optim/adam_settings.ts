/** Settings that the Adam family shares. @module */
import { requireDiscount, requireSetting } from "./require_setting.ts";
import type { WeightDecaySettings } from "./weight_decay.ts";

/** Settings of Adam and its relatives. */
export interface AdamSettings extends WeightDecaySettings {
  /** Discount of the first moment in [0, 1); 0.9 unless given. */
  readonly b1?: number;
  /** Discount of the second moment in [0, 1); 0.999 unless given. */
  readonly b2?: number;
  /** Added to the square root of the second moment, above 0; 1e-8 unless given. */
  readonly epsilon?: number;
}

/** The settings with the defaults filled in. */
export type AdamConstants = Required<Pick<AdamSettings, "b1" | "b2" | "epsilon">>;

/**
 * Fills in the defaults of Kingma and Ba (2015) and checks the ranges.
 *
 * @param id the optimizer's name, for messages
 * @throws {RangeError} if a setting is out of its range
 *
 * @example
 * ```ts
 * import { adamConstants } from "./adam_settings.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(adamConstants("adam", { b1: 0.5 }), { b1: 0.5, b2: 0.999, epsilon: 1e-8 });
 * ```
 */
export function adamConstants(id: string, settings: AdamSettings): AdamConstants {
  const { b1 = 0.9, b2 = 0.999, epsilon = 1e-8 } = settings;
  requireDiscount(`${id}: b1`, b1);
  requireDiscount(`${id}: b2`, b2);
  requireSetting(
    `${id}: epsilon`,
    epsilon,
    (x) => x > 0 && x < Infinity,
    "a finite number above 0",
  );
  return { b1, b2, epsilon };
}

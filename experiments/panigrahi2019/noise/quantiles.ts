/** Five quantiles over directions. @module */
import { quantiles as quantilesAt } from "../../../src/stats/descriptive/quantiles.ts";
import type { Quantiles } from "./record.ts";

/**
 * Quantiles at 5, 25, 50, 75 and 95 %.
 *
 * @param values at least one, none of them NaN; between a number and ∞ lies ∞
 */
export function quantiles(values: Float64Array): Quantiles {
  const [q05, q25, q50, q75, q95] = quantilesAt(values, [0.05, 0.25, 0.5, 0.75, 0.95]);
  return [q05!, q25!, q50!, q75!, q95!];
}

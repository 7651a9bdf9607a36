/** Five quantiles over directions. @module */
import type { Quantiles } from "./result.ts";

const SHARES = [0.05, 0.25, 0.5, 0.75, 0.95];

/**
 * Quantiles at 5, 25, 50, 75 and 95 %, with linear interpolation (Hyndman & Fan 1996, type 7).
 *
 * @param values at least one, none of them NaN; between a number and ∞ lies ∞
 */
export function quantiles(values: Float64Array): Quantiles {
  const sorted = values.toSorted();
  return SHARES.map((share) => {
    const at = share * (sorted.length - 1);
    const below = Math.floor(at);
    const low = sorted[below]!;
    const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
    // ∞ − ∞ and 0·∞ are no numbers.
    return at === below || low === high ? low : low + (at - below) * (high - low);
  }) as unknown as Quantiles;
}

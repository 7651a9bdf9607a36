/** Five quantiles over directions. @module */
import type { Quantiles } from "./record.ts";

/**
 * Quantiles at 5, 25, 50, 75 and 95 %, with linear interpolation (Hyndman & Fan 1996, type 7).
 *
 * @param values at least one, none of them NaN; between a number and ∞ lies ∞
 */
export function quantiles(values: Float64Array): Quantiles {
  const sorted = values.toSorted();
  const at = (share: number) => {
    const place = share * (sorted.length - 1);
    const below = Math.floor(place);
    const low = sorted[below]!;
    const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
    // ∞ − ∞ and 0·∞ are no numbers.
    return place === below || low === high ? low : low + (place - below) * (high - low);
  };
  return [at(0.05), at(0.25), at(0.5), at(0.75), at(0.95)];
}

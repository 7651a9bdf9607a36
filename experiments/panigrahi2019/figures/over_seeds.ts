/** Mean and 95 % Student interval over seeds, as columns of a figure's row. @module */
import { meanInterval } from "../../../src/stats/inference/mean_interval.ts";

/** Columns `mean`, `lower`, `upper`: a single seed has no interval. Seeds without the value are left out of the count. */
export function centreAndInterval(
  values: readonly number[],
): { mean: number | null; lower: number | null; upper: number | null; seeds: number } {
  const finite = values.filter(Number.isFinite);
  const seeds = finite.length;
  if (seeds === 0) return { mean: null, lower: null, upper: null, seeds };
  const { mean, interval: [lower, upper] } = meanInterval(finite);
  return seeds === 1 ? { mean, lower: null, upper: null, seeds } : { mean, lower, upper, seeds };
}

/** Groups, then one value per seed within each group. */
export function perSeed<Item, Key>(
  items: readonly Item[],
  key: (item: Item) => Key,
  seed: (item: Item) => number,
  value: (items: readonly Item[]) => number,
): readonly (readonly [Key, readonly number[]])[] {
  return [...Map.groupBy(items, (item) => JSON.stringify(key(item)))].map(([text, group]) => [
    JSON.parse(text) as Key,
    [...Map.groupBy(group, seed).values()].map(value),
  ]);
}

/** Mean and 95 % Student interval over seeds, as columns of a figure's row. @module */
import { tQuantile } from "../../../src/stats/mod.ts";
import { mean } from "../reading.ts";

/** Columns `mean`, `lower`, `upper`; the interval collapses where there is one seed. */
export function centreAndInterval(
  values: readonly number[],
): { mean: number | null; lower: number | null; upper: number | null; seeds: number } {
  const finite = values.filter(Number.isFinite);
  const seeds = finite.length;
  if (seeds === 0) return { mean: null, lower: null, upper: null, seeds };
  const centre = mean(finite);
  if (seeds === 1) return { mean: centre, lower: centre, upper: centre, seeds };
  const variance = finite.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (seeds - 1);
  const half = tQuantile(0.975, seeds - 1) * Math.sqrt(variance / seeds);
  return { mean: centre, lower: centre - half, upper: centre + half, seeds };
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

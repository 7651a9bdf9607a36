/** One number per seed within groups, as rows of a figure want it. @module */

/**
 * Groups items, then takes one value per seed within each group.
 *
 * @param items runs or parts of them, of any seeds in any order
 * @param key what a group has in common: data that JSON can hold
 * @param seed the replicate of an item
 * @param value of one seed's items in one group
 * @returns keys in the order of their first item, with their values in the order of the seeds' first items
 *
 * @example
 * ```ts
 * import { perSeed } from "./per_seed.ts";
 * import assert from "node:assert/strict";
 *
 * const items = [{ seed: 0, b: 32, x: 1 }, { seed: 0, b: 32, x: 3 }, { seed: 1, b: 32, x: 5 }];
 * const groups = perSeed(items, ({ b }) => ({ b }), ({ seed }) => seed, (own) => own[0]!.x);
 * assert.deepEqual(groups, [[{ b: 32 }, [1, 5]]]);
 * ```
 */
export function perSeed<Item, Key>(
  items: readonly Item[],
  key: (item: Item) => Key,
  seed: (item: Item) => number,
  value: (items: readonly Item[]) => number,
): readonly (readonly [Key, readonly number[]])[] {
  return [...Map.groupBy(items, (item) => JSON.stringify(key(item))).values()].map((group) => [
    key(group[0]!),
    [...Map.groupBy(group, seed).values()].map(value),
  ]);
}

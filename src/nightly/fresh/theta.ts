/** One number per seed out of a claim's effects, whatever its rule. @module */

/** A claim's effect in one seed. */
export interface Theta {
  readonly value: number;
  /** Classes and tests that it is the mean of. */
  readonly parts: number;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The numbers by seed, those of classes and tests inside among them; nothing where a rule has no seeds. */
function visit(effects: unknown, found: Map<number, number[]>): void {
  if (!Array.isArray(effects)) return;
  for (const item of effects) {
    if (!isRecord(item)) continue;
    if ("effects" in item) visit(item.effects, found);
    else if (typeof item.seed === "number") {
      const value = typeof item.holds === "boolean" ? Number(item.holds) : item.value;
      if (typeof value !== "number" || !Number.isFinite(value)) continue;
      const list = found.get(item.seed) ?? [];
      found.set(item.seed, list);
      list.push(value);
    }
  }
}

/**
 * θ of every seed: the mean over the classes and tests that have it. A regression shows in the mean whichever class it is
 * in; verdicts never average over classes.
 *
 * @param effects as a claim's rule reads them
 * @returns by seed; empty where the rule has no number per seed
 *
 * @example
 * ```ts
 * import { thetaBySeed } from "./theta.ts";
 * import assert from "node:assert/strict";
 *
 * const of = (value: number) => [{ test: "t", effects: [{ seed: 7, value }] }];
 * const classes = [{ name: "a", effects: of(1) }, { name: "b", effects: of(2) }];
 * assert.deepEqual(thetaBySeed(classes), new Map([[7, { value: 1.5, parts: 2 }]]));
 * assert.deepEqual(thetaBySeed([{ seed: 7, holds: true }]), new Map([[7, { value: 1, parts: 1 }]]));
 * ```
 */
export function thetaBySeed(effects: unknown): ReadonlyMap<number, Theta> {
  const found = new Map<number, number[]>();
  visit(effects, found);
  return new Map(
    [...found].map(([seed, values]) => [seed, {
      value: values.reduce((sum, value) => sum + value, 0) / values.length,
      parts: values.length,
    }]),
  );
}

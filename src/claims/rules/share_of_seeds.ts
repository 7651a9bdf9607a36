/** The statement holds in at least a share of seeds. @module */
import { clopperPearson } from "../../stats/inference/clopper_pearson.ts";
import { binomialTest } from "../../stats/inference/exact_binomial.ts";
import { distanceInside } from "../region.ts";
import type { DecisionRule, TestRow } from "../rule.ts";
import { seedsForShare } from "../seeds_for_share.ts";
import { NOTHING_RUN, tooFewSeeds } from "./undecided.ts";

/** Whether the statement holds in one seed. */
export interface SeedHit {
  /** The replicate. */
  readonly seed: number;
  /** Whether it holds there. */
  readonly holds: boolean;
}

/** What sets one such rule apart. */
export interface ShareOfSeeds {
  /** Share of seeds that must be exceeded, in (0, 1). */
  readonly share: number;
  /** Fewest seeds that may decide. */
  readonly minimumSeeds: number;
}

const hits = (effects: readonly SeedHit[]) => effects.filter(({ holds }) => holds).length;

function testRow(effects: readonly SeedHit[], share: number): TestRow {
  const n = effects.length;
  const k = hits(effects);
  const interval = clopperPearson(k, n, 0.95);
  const half = (interval[1] - interval[0]) / 2;
  const inside = (value: number) =>
    distanceInside(value, { kind: "above", bound: share }) / (half > 0 ? half : 1);
  return {
    name: "all",
    replicates: n,
    value: k / n,
    interval,
    pFor: binomialTest(k, n, share, "greater"),
    pAgainst: binomialTest(k, n, share, "less"),
    method: "binomial",
    margin: [inside(interval[0]), inside(k / n), inside(interval[1])],
    values: effects.map(({ seed, holds }) => ({ seed, value: holds ? 1 : 0 })),
  };
}

/**
 * The statement holds in more than a share of seeds: exact binomial tests, the interval by Clopper and Pearson (1934).
 *
 * @param settings share to be exceeded and fewest seeds
 * @returns the rule; its effects say of each seed whether the statement holds
 * @throws {RangeError} if the share is not inside (0, 1)
 *
 * @example
 * ```ts
 * import { shareOfSeeds } from "./share_of_seeds.ts";
 * import assert from "node:assert/strict";
 *
 * const rule = shareOfSeeds({ share: 2 / 3, minimumSeeds: 8 });
 * const all = Array.from({ length: 8 }, (_, seed) => ({ seed, holds: true }));
 * const tested = rule.decide(all);
 * assert("pFor" in tested && Math.abs(tested.pFor - (2 / 3) ** 8) < 1e-12);
 * ```
 */
export function shareOfSeeds(
  { share, minimumSeeds }: ShareOfSeeds,
): DecisionRule<readonly SeedHit[]> {
  if (!(share > 0 && share < 1)) {
    throw new RangeError(`shareOfSeeds: share ${share}; give one inside (0, 1)`);
  }
  const percent = `${Number((100 * share).toPrecision(3))} %`;
  return {
    kind: "share-of-seeds",
    words: `holds in more than ${percent} of at least ${minimumSeeds} seeds`,
    decide(effects) {
      const n = effects.length;
      if (n === 0) return NOTHING_RUN;
      const row = testRow(effects, share);
      return n < minimumSeeds
        ? {
          undecided: tooFewSeeds(minimumSeeds, n),
          rows: [row],
        }
        : { pFor: row.pFor, pAgainst: row.pAgainst, rows: [row] };
    },
    outlook(effects, alpha, power) {
      const n = effects.length;
      const k = hits(effects);
      const at = (true_: number) =>
        true_ > share
          ? seedsForShare(true_, share, { alpha, power }, n)
          : seedsForShare(1 - true_, 1 - share, { alpha, power }, n);
      const [lower, upper] = clopperPearson(k, n, 0.5);
      const seeds = at(k / n);
      const ends = [at(lower), at(upper)];
      return {
        seeds,
        range: [Math.min(seeds, ...ends), Math.max(seeds, ...ends)],
        atMargin: lower <= share && share <= upper,
      };
    },
    conclude({ rows }, outcome) {
      if (outcome === "inconclusive") return "not significant either way";
      const [row] = rows;
      const where = outcome === "contradicted" ? "at most" : "more than";
      return `it holds in ${where} ${percent} of seeds (${
        Math.round(row!.value * row!.replicates)
      } of ${row!.replicates} here)`;
    },
  };
}

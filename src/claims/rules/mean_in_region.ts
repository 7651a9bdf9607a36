/** The mean of one effect per seed lies in a region. @module */
import { meanInterval } from "../../stats/inference/mean_interval.ts";
import type { SeedEffect } from "../effects.ts";
import { describeRegion, distanceInside, edgesOf, type Region } from "../region.ts";
import type { DecisionRule, Levels, Tested, TestRow } from "../rule.ts";
import { seedsThatDecide } from "../seeds_that_decide.ts";
import { testRegion } from "../test_region.ts";
import type { Outcome } from "../outcome.ts";
import { notFinite, NOTHING_RUN, tooFewSeeds } from "./undecided.ts";

/** What sets one such rule apart. */
export interface MeanInRegion {
  /** Where the mean must lie. */
  readonly region: Region;
  /** Fewest seeds that may decide, at least 2. */
  readonly minimumSeeds: number;
}

const valuesOf = (effects: readonly SeedEffect[]) =>
  Float64Array.from(effects, ({ value }) => value);

/** Stands in for the half width of an interval that has none. */
const POINT = 1e-12;

/** Mean, interval and tests of the effects, at least 2, as one row. */
function testRow(effects: readonly SeedEffect[], region: Region): TestRow {
  const values = valuesOf(effects);
  const { mean, interval } = meanInterval(values);
  const { test, ...pValues } = testRegion(values, region);
  const half = (interval[1] - interval[0]) / 2;
  const centre = distanceInside(mean, region) / (half > 0 ? half : POINT);
  return {
    name: "all",
    replicates: values.length,
    value: mean,
    interval,
    ...pValues,
    method: test,
    margin: [centre - 1, centre, centre + 1],
    values: effects,
  };
}

/** Whether the rows have, significantly, the sign that the margin states. */
function hasStatedSign(rows: readonly TestRow[], level: number): boolean {
  return rows.length > 0 && rows.every(({ pSign }) => pSign !== undefined && pSign < level);
}

/** The margin that was missed, e.g. `.1`. */
function marginOf(region: Region): string {
  return `${Math.min(...edgesOf(region).map(Math.abs))}`.replace(/^0/, "");
}

/**
 * The mean over seeds lies in a region: a one-sided Student t test for and one against, two one-sided tests for an
 * interval, the exact sign test where the seeds hardly differ ({@linkcode testRegion}).
 *
 * @param settings region and fewest seeds
 * @returns the rule; its effects are one number per seed
 * @throws {RangeError} if fewer than 2 seeds were to decide
 *
 * @example
 * ```ts
 * import { meanInRegion } from "./mean_in_region.ts";
 * import assert from "node:assert/strict";
 *
 * const rule = meanInRegion({ region: { kind: "above", bound: -0.05 }, minimumSeeds: 3 });
 * assert.equal(rule.words, "mean θ > −0.05 over at least 3 seeds");
 * const tested = rule.decide([0.1, 0.2, 0.15].map((value, seed) => ({ seed, value })));
 * assert("pFor" in tested && tested.pFor < 0.02);
 * ```
 */
export function meanInRegion(
  { region, minimumSeeds }: MeanInRegion,
): DecisionRule<readonly SeedEffect[]> {
  if (!(minimumSeeds >= 2)) {
    throw new RangeError(`meanInRegion: ${minimumSeeds} seed(s) to decide; give at least 2`);
  }
  const margin = Math.min(...edgesOf(region).map(Math.abs));
  return {
    kind: "mean-in-region",
    words: `${describeRegion(region, "mean θ")} over at least ${minimumSeeds} seeds`,
    ...(margin > 0 ? { smallestEffect: margin } : {}),
    decide(effects) {
      const n = effects.length;
      if (n === 0) return NOTHING_RUN;
      const odd = effects.find(({ value }) => !Number.isFinite(value));
      if (odd !== undefined) return { undecided: notFinite(odd) };
      if (n < minimumSeeds) {
        return {
          undecided: tooFewSeeds(minimumSeeds, n),
          rows: n > 1 ? [testRow(effects, region)] : [],
        };
      }
      const row = testRow(effects, region);
      return { pFor: row.pFor, pAgainst: row.pAgainst, rows: [row] };
    },
    outlook(effects, alpha, power) {
      const values = valuesOf(effects);
      return seedsThatDecide(values, region, {
        alpha,
        power,
        test: testRegion(values, region).test,
      });
    },
    conclude: (tested, outcome, levels) => concludeMean(region, tested, outcome, levels),
  };
}

function concludeMean(region: Region, { rows }: Tested, outcome: Outcome, levels: Levels): string {
  if (outcome === "contradicted" && hasStatedSign(rows, levels.against)) {
    return `the mean effect is in the stated direction, but smaller than the margin of ${
      marginOf(region)
    }`;
  }
  if (outcome === "inconclusive") return "not significant either way";
  const where = outcome === "contradicted" ? "outside" : "in";
  return `the mean effect lies ${where} ${describeRegion(region)}`;
}

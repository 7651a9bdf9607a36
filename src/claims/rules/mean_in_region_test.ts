import assert from "node:assert/strict";
import type { Region } from "../region.ts";
import { meanInRegion } from "./mean_in_region.ts";

const VALUES = [0.3, 0.5, 0.4, 0.6, 0.2];
const effects = VALUES.map((value, seed) => ({ seed, value }));

function rowOf(region: Region) {
  const [row] = meanInRegion({ region, minimumSeeds: 3 }).decide(effects).rows!;
  return row!;
}

/** Half width of the 95 % interval: 2.7764 · √.025/√5. */
const HALF = 2.7764451 * Math.sqrt(0.025 / 5);
const close = (actual: number, expected: number) =>
  assert(Math.abs(actual - expected) < 1e-6, `${actual} is not ${expected}`);

Deno.test("meanInRegion() draws the margin positive inside, for each kind of region", () => {
  const centre = (region: Region) => rowOf(region).margin![1];
  close(centre({ kind: "above", bound: 0.1 }), 0.3 / HALF);
  close(centre({ kind: "above", bound: 0.5 }), -0.1 / HALF);
  close(centre({ kind: "below", bound: 0.5 }), 0.1 / HALF);
  close(centre({ kind: "below", bound: 0.1 }), -0.3 / HALF);
  close(centre({ kind: "between", lower: 0.3, upper: 1 }), 0.1 / HALF);
  close(centre({ kind: "between", lower: -1, upper: 0.3 }), -0.1 / HALF);
  const [lower, middle, upper] = rowOf({ kind: "above", bound: 0.1 }).margin!;
  assert.deepEqual([lower, upper], [middle - 1, middle + 1]);
});

Deno.test("meanInRegion() gives mean, interval, p for and p against each in its place", () => {
  const row = rowOf({ kind: "above", bound: 0.1 });
  close(row.value, 0.4);
  close(row.interval![0], 0.4 - HALF);
  close(row.interval![1], 0.4 + HALF);
  // t = .3/√.005 = 4.2426 with 4 degrees of freedom.
  close(row.pFor, 0.0066178);
  close(row.pAgainst, 1 - 0.0066178);
  assert.deepEqual([row.method, row.replicates, row.values], ["t", 5, effects]);
});

Deno.test("meanInRegion() tests the sign that the margin states, and none where it states none", () => {
  close(rowOf({ kind: "above", bound: 0.1 }).pSign!, 0.0024063);
  close(rowOf({ kind: "below", bound: -0.1 }).pSign!, 1 - 0.0024063);
  for (
    const region of [
      { kind: "above", bound: -0.1 },
      { kind: "above", bound: 0 },
      { kind: "below", bound: 1.9 },
      { kind: "between", lower: 0.1, upper: 1 },
    ] as const
  ) assert.equal(rowOf(region).pSign, undefined);
});

Deno.test("meanInRegion() names the smallest effect only where the margin is one", () => {
  const of = (region: Region) => meanInRegion({ region, minimumSeeds: 2 }).smallestEffect;
  assert.equal(of({ kind: "below", bound: -0.05 }), 0.05);
  assert.equal(of({ kind: "between", lower: -0.2, upper: 0.1 }), 0.1);
  assert.equal(of({ kind: "above", bound: 0 }), undefined);
});

Deno.test("meanInRegion() refuses to decide on one seed", () => {
  assert.throws(
    () => meanInRegion({ region: { kind: "above", bound: 0 }, minimumSeeds: 1 }),
    new RangeError("meanInRegion: 1 seed(s) to decide; give at least 2"),
  );
});

Deno.test("meanInRegion() decides nothing where a seed has no number, and names the seed", () => {
  const rule = meanInRegion({ region: { kind: "above", bound: 0 }, minimumSeeds: 2 });
  for (const value of [NaN, Infinity, -Infinity]) {
    const effects = [1, 1.1, value, 0.9].map((value, seed) => ({ seed, value }));
    assert.deepEqual(rule.decide(effects), {
      undecided: `the effect of seed 2 is ${value}: no number to test`,
    });
  }
});

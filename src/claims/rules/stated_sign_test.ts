import assert from "node:assert/strict";
import type { TestRow } from "../rule.ts";
import { meanInRegion } from "./mean_in_region.ts";

const rule = meanInRegion({ region: { kind: "above", bound: 0.1 }, minimumSeeds: 3 });
const LEVELS = { for: 0.05, against: 0.05 };

/** The row of a mean whose sign is clear (.01 each), or of one around 0. */
const row = (clear: boolean): TestRow => {
  const values = clear ? [0.01, 0.012, 0.009, 0.011] : [0.01, -0.012, 0.008, -0.005];
  return rule.decide(values.map((value, seed) => ({ seed, value }))).rows![0]!;
};

const words = (rows: readonly TestRow[]) =>
  rule.conclude!({ pFor: 1, pAgainst: 0.001, rows }, "contradicted", LEVELS);

Deno.test("a missed margin has the stated sign where every test shows it, not where one of them does", () => {
  const small = /^the mean effect is in the stated direction, but smaller than the margin of \.1$/;
  assert.match(words([row(true), row(true)]), small);
  for (const rows of [[row(true), row(false)], [row(false), row(true)], [row(false)]]) {
    assert.match(words(rows), /^the mean effect lies outside/);
  }
});

/** How far claims move between seeds, as it was published. @module */
import { publishedValues } from "../../src/nightly/fresh/published_values.ts";
import type { ClaimsFile } from "../../src/report/files/claims_schema.ts";

/** Mean and spread of a claim's θ over published seeds. */
export interface RecordedSpread {
  readonly paper: string;
  readonly claim: string;
  readonly seeds: number;
  readonly mean: number;
  readonly sd: number;
}

/**
 * The recorded spread of every claim that could be tested: some spread, and fewer than half of its values equal.
 *
 * @param file what was published
 *
 * @example
 * ```ts
 * import { recordedSpreads } from "./recorded_spread.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(recordedSpreads({ claims: [] }), []);
 * ```
 */
export function recordedSpreads(file: Pick<ClaimsFile, "claims">): readonly RecordedSpread[] {
  return file.claims.flatMap(({ paper, id }) => {
    const values = publishedValues(file, paper, id).map(({ value }) => value);
    const seeds = values.length;
    const most = Math.max(0, ...values.map((one) => values.filter((x) => x === one).length));
    if (seeds < 2 || 2 * most >= seeds) return [];
    const mean = values.reduce((sum, value) => sum + value, 0) / seeds;
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    return [{ paper, claim: id, seeds, mean, sd: Math.sqrt(squares / (seeds - 1)) }];
  });
}

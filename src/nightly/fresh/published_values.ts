/** The published seeds as the first nights. @module */
import type { ClaimsFile } from "../../report/files/claims_schema.ts";
import type { PastValue } from "../rule/series.ts";
import { type Theta, thetaBySeed } from "./theta.ts";

/** The epoch of the published seeds. */
export const PUBLISHED = "published";

/** One published seed of a claim. */
export interface PublishedValue extends PastValue {
  readonly parts: number;
}

/**
 * θ of each published seed of a claim, a night each, for a night has one seed of every cell.
 *
 * @param file what was published
 * @param paper key of the paper
 * @param claim its id
 * @returns in the order of the seeds; empty where the claim was not published
 *
 * @example
 * ```ts
 * import { publishedValues } from "./published_values.ts";
 * import assert from "node:assert/strict";
 *
 * const row = { name: "all", replicates: 1, value: 2, pFor: 1, pAgainst: 1, method: "t", values: [{ seed: 3, value: 2 }] };
 * const claims = [{ paper: "p", id: "A", rows: [row] }];
 * assert.deepEqual(publishedValues({ claims }, "p", "A"), [
 *   { night: "seed 3", epoch: "published", value: 2, parts: 1 },
 * ]);
 * ```
 */
export function publishedValues(
  file: { readonly claims: readonly Pick<ClaimsFile["claims"][number], "paper" | "id" | "rows">[] },
  paper: string,
  claim: string,
): readonly PublishedValue[] {
  const entry = file.claims.find((one) => one.paper === paper && one.id === claim);
  if (entry === undefined) return [];
  const values: ReadonlyMap<number, Theta> = thetaBySeed(
    entry.rows.map(({ values = [] }) => ({ effects: values })),
  );
  const most = Math.max(0, ...[...values.values()].map(({ parts }) => parts));
  return [...values].filter(([, { parts }]) => parts === most).sort(([a], [b]) => a - b)
    .map(([seed, { value, parts }]) => ({
      night: `seed ${seed}`,
      epoch: PUBLISHED,
      value,
      parts,
    }));
}

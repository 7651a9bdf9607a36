/** The claims that share an error rate. @module */
import type { Claim } from "./claim.ts";

/** Family-wise error rate of a paper's claims. */
export const FAMILY_ALPHA = 0.05;

/** Claims of a paper, with the families that were frozen before the run. */
export interface ClaimsOfPaper {
  /** Key of the paper. */
  readonly id: string;
  /** All of them: they are judged together. */
  readonly claims: readonly Claim[];
  /**
   * Families whose members are fixed in writing: the ids that share the error rate, whether run, declared or not. A family
   * that is not named here consists of the claims that name it.
   */
  readonly families?: Readonly<Record<string, readonly string[]>>;
}

/** One family of a paper. */
export interface Family {
  /** Its key: the paper's, or what its claims name. */
  readonly key: string;
  /** Its claims in the order of the paper. */
  readonly claims: readonly Claim[];
  /** Number of places, those of claims that are not declared included. */
  readonly size: number;
}

/**
 * The families of a paper's claims.
 *
 * @throws {RangeError} if a claim is not in the list of its frozen family
 *
 * @example
 * ```ts
 * import { familiesOf } from "./family.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(familiesOf({ id: "a", claims: [] }), []);
 * ```
 */
export function familiesOf({ id, claims, families = {} }: ClaimsOfPaper): readonly Family[] {
  return [...Map.groupBy(claims, ({ family }) => family ?? id)].map(([key, members]) => {
    const frozen = families[key];
    const stranger = frozen && members.find((claim) => !frozen.includes(claim.id));
    if (stranger) {
      throw new RangeError(
        `familiesOf: claim ${stranger.id} is not in the frozen family ${key} (${
          frozen.join(", ")
        })`,
      );
    }
    return { key, claims: members, size: frozen?.length ?? members.length };
  });
}

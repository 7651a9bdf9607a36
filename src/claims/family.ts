/** The claims that share an error rate. @module */
import { holm } from "../stats/inference/holm.ts";
import type { Claim } from "./claim.ts";

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

/** p-values of a family after Holm's adjustment, with the level that the procedure leaves each. */
export interface Adjusted {
  /** After the adjustment. */
  readonly pValue: number;
  /** A p-value below it is significant: α over the number of places that were left when its turn came. */
  readonly level: number;
}

/**
 * Holm (1979) over a family: places without a claim count as p = 1.
 *
 * @param pValues of the family's claims
 * @param size number of places, at least as many
 * @param alpha family-wise error rate
 *
 * @example
 * ```ts
 * import { adjust } from "./family.ts";
 * import assert from "node:assert/strict";
 *
 * const [first, second] = adjust([0.01, 0.5], 4, 0.05);
 * assert.deepEqual(first, { pValue: 0.04, level: 0.0125 });
 * assert.equal(second!.level, 0.05 / 3);
 * ```
 */
export function adjust(
  pValues: readonly number[],
  size: number,
  alpha: number,
): readonly Adjusted[] {
  const padded = Float64Array.from({ length: size }, (_, index) => pValues[index] ?? 1);
  const adjusted = holm(padded);
  const significant = adjusted.filter((p) => p < alpha).length;
  return pValues.map((p, index) => {
    // The turn of a claim comes after all smaller p-values; the procedure stops at the first that is not significant.
    const smaller = padded.filter((other, at) => other < p || (other === p && at < index)).length;
    return {
      pValue: adjusted[index]!,
      level: alpha / (size - Math.min(smaller, significant)),
    };
  });
}

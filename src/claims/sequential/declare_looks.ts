/** The looks of claims, declared before the first. @module */
import type { Claim } from "../claim.ts";
import { type ClaimsOfPaper, familiesOf, FAMILY_ALPHA } from "../family.ts";
import { lookSizes } from "./look_sizes.ts";
import type { DeclaredClaim } from "./sequential_record.ts";
import { spentAtLook } from "./spending.ts";

/** By how much N exceeds the declared seeds where nobody names it: looks at n₁, 2n₁ and 4n₁. */
const MOST = 4;

/**
 * Whether a rule has p-values. Claims that are only reported, or cannot be run, keep their places in the family with p = 1.
 *
 * @example
 * ```ts
 * import { hasTest } from "./declare_looks.ts";
 * import { reported } from "../rules/reported.ts";
 * import { exact } from "../rules/exact.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(hasTest({ rule: reported("no size is named") }), false);
 * assert.equal(hasTest({ rule: exact(0) }), true);
 * ```
 */
export function hasTest({ rule }: { readonly rule: { readonly kind: string } }): boolean {
  return !/reported|not-operational/.test(rule.kind);
}

/**
 * Declares when the claims of a paper are looked at and what each look may spend.
 *
 * @param paper all its claims: those that are not looked at keep their places
 * @param claims those that are
 * @param seedsOf n₁, the seeds that a claim declares; 0 where it has no cells
 * @param most N; 4·n₁ of each claim unless given
 * @returns one entry per claim with cells; a claim without p-values has one look
 * @throws {RangeError} if N is below n₁ of a claim with p-values
 *
 * @example
 * ```ts
 * import { declareLooks } from "./declare_looks.ts";
 * import { testClaim } from "../testing/claims.ts";
 * import assert from "node:assert/strict";
 *
 * const claims = [testClaim("A1", []), testClaim("A2", [])];
 * const [declared] = declareLooks({ id: "a", claims }, [claims[0]!], () => 8, 16);
 * assert.deepEqual([declared!.places, declared!.looks], [2, [8, 16]]);
 * // f(.5; .025) = 2 − 2Φ(2.2414·√2), and the rest of .025.
 * assert.deepEqual(declared!.levels.map((level) => level.toFixed(5)), ["0.00153", "0.02347"]);
 * ```
 */
export function declareLooks(
  paper: ClaimsOfPaper,
  claims: readonly Claim[],
  seedsOf: (claim: Claim) => number,
  most?: number,
): readonly DeclaredClaim[] {
  const families = familiesOf(paper);
  return claims.flatMap((claim) => {
    const first = seedsOf(claim);
    if (first === 0) return [];
    const { key, size } = families.find((one) => one.claims.includes(claim))!;
    const looks = hasTest(claim) ? lookSizes(first, most ?? MOST * first) : [first];
    const last = looks.at(-1)!;
    const shares = looks.map((n) => n / last);
    const levels = shares.map((now, k) =>
      spentAtLook(shares[k - 1] ?? 0, now, FAMILY_ALPHA / size)
    );
    return [{
      paper: paper.id,
      claim: claim.id,
      family: key,
      places: size,
      looks: [...looks],
      levels,
    }];
  });
}

/** Judges the open claims of a family at one look. @module */
import { type Candidate, obstacle, pValuesOf } from "../candidate.ts";
import type { EstimatorGate } from "../candidate.ts";
import { FAMILY_ALPHA } from "../family.ts";
import { holmAtLook, type LookDecision } from "./holm_at_look.ts";
import type { DeclaredClaim, LookEntry } from "./sequential_record.ts";
import { spentAtLook } from "./spending.ts";

/** Whether a claim came out at a look. */
export const isDecided = (entry: LookEntry): boolean =>
  entry.for.rejected || entry.against.rejected;

/** An open claim, read and tested on the seeds of this look. */
export interface OpenClaim {
  readonly declared: DeclaredClaim;
  readonly candidate: Candidate;
}

/** The part of the level that a claim's look may spend. */
function spentBy({ looks }: DeclaredClaim, look: number): (level: number) => number {
  const last = looks.at(-1)!;
  const [before, now] = [look === 1 ? 0 : looks[look - 2]! / last, looks[look - 1]! / last];
  return (level) => spentAtLook(before, now, level);
}

/**
 * Takes a look at one family: "for" and "against" are two families of its size, each with Holm's procedure on the increments.
 *
 * @param open its claims that are not decided and have a look of this number; where an estimator is not trusted, or nothing may
 *   be concluded, p = 1
 * @param look from 1
 * @param earlier entries of the family's earlier looks
 * @param gate calibration of the estimators
 * @returns one entry per open claim, in their order
 *
 * @example
 * ```ts
 * import { isDecided, judgeLook } from "./judge_look.ts";
 * import { candidateOf } from "../candidate.ts";
 * import { declareLooks } from "./declare_looks.ts";
 * import { NOTHING, testClaim } from "../testing/claims.ts";
 * import assert from "node:assert/strict";
 *
 * const claim = testClaim("A1", [3, 3.1, 2.9, 3.2, 2.8, 3.3, 2.7, 3]);
 * const [declared] = declareLooks({ id: "a", claims: [claim] }, [claim], () => 8, 16);
 * const candidate = candidateOf("a", claim, NOTHING, 1);
 * const [entry] = judgeLook([{ declared: declared!, candidate }], 1, []);
 * assert.ok(isDecided(entry!) && entry!.for.rejected);
 * assert.equal(entry!.for.level.toFixed(5), "0.00557");
 * ```
 */
export function judgeLook(
  open: readonly OpenClaim[],
  look: number,
  earlier: readonly LookEntry[],
  gate?: EstimatorGate,
): readonly LookEntry[] {
  if (open.length === 0) return [];
  const pValues = open.map(({ candidate }) =>
    obstacle(candidate, gate) === undefined ? pValuesOf(candidate) : { pFor: 1, pAgainst: 1 }
  );
  const spent = open.map(({ declared }) => spentBy(declared, look));
  const decide = (side: "for" | "against", values: readonly number[]): readonly LookDecision[] =>
    holmAtLook(values.map((pValue, index) => ({ pValue, spent: spent[index]! })), {
      size: open[0]!.declared.places,
      rejectedBefore: earlier.filter((entry) => entry[side].rejected).length,
      alpha: FAMILY_ALPHA,
    });
  const decidedFor = decide("for", pValues.map(({ pFor }) => pFor));
  const decidedAgainst = decide("against", pValues.map(({ pAgainst }) => pAgainst));
  return open.map(({ declared }, index) => ({
    paper: declared.paper,
    claim: declared.claim,
    look,
    seeds: declared.looks[look - 1]!,
    for: { pValue: pValues[index]!.pFor, ...decidedFor[index]! },
    against: { pValue: pValues[index]!.pAgainst, ...decidedAgainst[index]! },
  }));
}

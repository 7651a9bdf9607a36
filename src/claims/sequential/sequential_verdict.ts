/** The verdict on a claim that was looked at several times. @module */
import type { Adjusted } from "../adjust.ts";
import { type Candidate, concludeClaim, type EstimatorGate } from "../candidate.ts";
import { FAMILY_ALPHA } from "../family.ts";
import type { Verdict } from "../verdict.ts";
import { isDecided } from "./judge_look.ts";
import type { DeclaredClaim, LookEntry } from "./sequential_record.ts";

/** The largest number below α. */
const BELOW = FAMILY_ALPHA * (1 - Number.EPSILON);

/**
 * A p-value in units of the level that it was compared with, times α: below α where it was rejected. What Holm's adjusted p-value
 * is to a design with one look.
 */
function adjusted({ pValue, level, rejected }: LookEntry["for"]): Adjusted {
  const scaled = pValue === 0 ? 0 : Math.min(1, pValue / level * FAMILY_ALPHA);
  const value = rejected ? Math.min(scaled, BELOW) : Math.max(scaled, FAMILY_ALPHA);
  return { pValue: value, level };
}

/** When it came out, or that it did not. */
function whenDecided({ looks }: DeclaredClaim, entry: LookEntry): string {
  const at = `look ${entry.look} of ${looks.length} (${entry.seeds} seeds)`;
  return isDecided(entry) ? `decided at ${at}` : `open after ${at}`;
}

/**
 * The verdict by the last look at a claim: the one that decided it, which stands, or the last that it had.
 *
 * @param candidate read and tested on the seeds of that look
 * @param declared its looks
 * @param entry how it came out there
 * @param gate calibration of the estimators
 *
 * @example
 * ```ts
 * import { sequentialVerdict } from "./sequential_verdict.ts";
 * import { candidateOf } from "../candidate.ts";
 * import { declareLooks } from "./declare_looks.ts";
 * import { judgeLook } from "./judge_look.ts";
 * import { NOTHING, testClaim } from "../testing/claims.ts";
 * import assert from "node:assert/strict";
 *
 * const claim = testClaim("A1", [3, 3.1, 2.9, 3.2, 2.8, 3.3, 2.7, 3]);
 * const [declared] = declareLooks({ id: "a", claims: [claim] }, [claim], () => 8, 16);
 * const candidate = candidateOf("a", claim, NOTHING, 1);
 * const [entry] = judgeLook([{ declared: declared!, candidate }], 1, []);
 * const { outcome, reason } = sequentialVerdict(candidate, declared!, entry!);
 * assert.equal(outcome, "reproduced");
 * assert.match(reason, /; decided at look 1 of 2 \(8 seeds\)$/);
 * ```
 */
export function sequentialVerdict(
  candidate: Candidate,
  declared: DeclaredClaim,
  entry: LookEntry,
  gate?: EstimatorGate,
): Verdict {
  const sides = { for: adjusted(entry.for), against: adjusted(entry.against) };
  // A decision stands, whatever the certificate says later.
  const verdict = concludeClaim(candidate, sides, isDecided(entry) ? undefined : gate);
  return { ...verdict, reason: `${verdict.reason}; ${whenDecided(declared, entry)}` };
}

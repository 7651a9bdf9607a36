/** How claims came out on several replications. @module */
import type { Outcome } from "../claims/verdict.ts";
import type { JudgedReplication } from "./input.ts";
import { countOutcomes, OUTCOMES } from "./outcomes.ts";

/** One claim's line. */
export interface ReplicationLine {
  readonly paper: string;
  readonly claim: string;
  /** By replication, in the order of the run; undefined where it was not judged. */
  readonly outcomes: readonly (Outcome | undefined)[];
  /** Whether all replications agree. */
  readonly agree: boolean;
}

/**
 * The table "verdict by replication".
 *
 * @param replications that of the report first
 * @returns one line per claim of the first
 *
 * @example
 * ```ts
 * import { verdictByReplication } from "./verdict_by_replication.ts";
 * import { madeUpInput } from "./testing/made_up_input.ts";
 * import assert from "node:assert/strict";
 *
 * const verdicts = madeUpInput().experiments[0]!.verdicts;
 * const other = verdicts.map((one) => ({ ...one, outcome: "inconclusive" as const }));
 * const lines = verdictByReplication([{ seedOffset: 0, verdicts }, { seedOffset: 1, verdicts: other }]);
 * assert.deepEqual(lines[0]!.outcomes, ["reproduced", "inconclusive"]);
 * assert.equal(lines[0]!.agree, false);
 * ```
 */
export function verdictByReplication(
  replications: readonly JudgedReplication[],
): readonly ReplicationLine[] {
  const [first] = replications;
  return (first?.verdicts ?? []).map(({ paper, claim }) => {
    const outcomes = replications.map(({ verdicts }) =>
      verdicts.find((one) => one.paper === paper && one.claim === claim)?.outcome
    );
    return { paper, claim, outcomes, agree: new Set(outcomes).size === 1 };
  });
}

/**
 * A replication in one line: how many claims came out how, and how many as in another.
 *
 * @param replication to be described
 * @param first the one that it is compared with
 *
 * @example
 * ```ts
 * import { replicationLine } from "./verdict_by_replication.ts";
 * import { madeUpInput } from "./testing/made_up_input.ts";
 * import assert from "node:assert/strict";
 *
 * const first = { seedOffset: 3, verdicts: madeUpInput().experiments[0]!.verdicts };
 * assert.match(replicationLine({ ...first, seedOffset: 4 }, first), /^replication 4: .*; 4 of 4 as in replication 3$/);
 * ```
 */
export function replicationLine(
  { seedOffset, verdicts }: JudgedReplication,
  first: JudgedReplication,
): string {
  const counts = countOutcomes(verdicts);
  const words = OUTCOMES.map((outcome) => `${counts[outcome]} ${outcome}`).join(", ");
  const lines = verdictByReplication([first, { seedOffset, verdicts }]);
  const same = lines.filter(({ agree }) => agree).length;
  return `replication ${seedOffset}: ${words}` +
    (seedOffset === first.seedOffset
      ? ""
      : `; ${same} of ${lines.length} as in replication ${first.seedOffset}`);
}

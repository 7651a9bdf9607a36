/** Estimates over more seeds than a verdict stands on. @module */
import type { Evidence } from "./finding.ts";
import type { TestRow } from "./rule.ts";
import type { Verdict } from "./verdict.ts";

/** What sets these estimates apart from other evidence. */
const NOTE = "longer estimate; it decides nothing";

/** The rows of a judgement over more seeds, as evidence. */
function evidenceOf({ name, replicates, value, interval }: TestRow): Evidence {
  return {
    label: `${name === "all" ? "θ" : name}: over ${replicates} seeds`,
    value,
    ...(interval === undefined ? {} : { interval }),
    note: NOTE,
  };
}

/** A verdict with estimates over more seeds beside it. */
export interface WithLongerEstimate {
  /** The verdict as it was, the estimates among its evidence. */
  readonly verdict: Verdict;
  /** Every test that has more seeds than in the verdict. */
  readonly rows: readonly TestRow[];
}

/**
 * Puts the longer estimate beside a verdict. The verdict stands: seeds that were added after it was known cannot decide again at
 * the same level.
 *
 * @param verdict on the declared seeds
 * @param longer the same claim judged on all seeds; its tests are read as estimates, its outcome is not read
 * @returns the verdict unchanged where no test has more seeds
 *
 * @example
 * ```ts
 * import { withLongerEstimate } from "./longer_estimate.ts";
 * import { judge } from "./judge.ts";
 * import { NOTHING, testClaim } from "./testing/claims.ts";
 * import assert from "node:assert/strict";
 *
 * const [short, long] = [[1, 2, 3], [1, 2, 3, -4, -5, -6, -7, -8, -9]].map((values) =>
 *   judge({ id: "a", claims: [testClaim("A1", values)] }, NOTHING)[0]!
 * );
 * const { verdict, rows } = withLongerEstimate(short!, long!);
 * assert.equal(verdict.outcome, short!.outcome);
 * assert.deepEqual(rows.map(({ replicates }) => replicates), [9]);
 * assert.equal(verdict.evidence.at(-1)!.label, "θ: over 9 seeds");
 * assert.deepEqual(withLongerEstimate(short!, short!), { verdict: short, rows: [] });
 * ```
 */
export function withLongerEstimate(verdict: Verdict, longer: Verdict): WithLongerEstimate {
  const known = new Map(verdict.rows.map(({ name, replicates }) => [name, replicates]));
  const rows = longer.rows.filter(({ name, replicates, method }) =>
    method !== "exact" && replicates > (known.get(name) ?? 0)
  );
  if (rows.length === 0) return { verdict, rows };
  const counts = verdict.rows.map(({ replicates }) => replicates);
  const declared = counts.length === 0 ? "" : `${Math.max(...counts)} `;
  return {
    verdict: {
      ...verdict,
      evidence: [...verdict.evidence, ...rows.map(evidenceOf)],
      caveats: [
        ...verdict.caveats,
        `the verdict stands on the ${declared}declared seeds of a class; the estimates over ${
          Math.max(...rows.map(({ replicates }) => replicates))
        } seeds are evidence, and a new verdict needs another replication`,
      ],
    },
    rows,
  };
}

/**
 * The estimates that {@linkcode withLongerEstimate} put beside a verdict.
 *
 * @example
 * ```ts
 * import { longerEstimates } from "./longer_estimate.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(longerEstimates({ evidence: [{ label: "b*", value: 9 }] }), []);
 * ```
 */
export function longerEstimates({ evidence }: Pick<Verdict, "evidence">): readonly Evidence[] {
  return evidence.filter(({ note }) => note === NOTE);
}

/** Holm's procedure at one look of several. @module */

/** One open claim at a look. */
export interface LookTest {
  /** On the seeds of this look; 1 where there is no test. */
  readonly pValue: number;
  /** What the look may spend of a level a: `spentAtLook` at the claim's shares. Grows with a. */
  readonly spent: (level: number) => number;
}

/** How the test came out. */
export interface LookDecision {
  readonly rejected: boolean;
  /** The level that its p-value was compared with: where it is not rejected, the last and largest. */
  readonly level: number;
}

/** The family at a look. */
export interface FamilyAtLook {
  /** Number of places m, those of claims without a test included. */
  readonly size: number;
  /** Rejections of earlier looks: they stand, and count. */
  readonly rejectedBefore: number;
  /** Family-wise error rate α. */
  readonly alpha: number;
}

/**
 * Holm (1979) with the increments of a spending function in place of α: step j compares with those of a = α/(m − j + 1), where j
 * counts the rejections of this look and of all before.
 *
 * Why it holds under any dependence: until the first wrong rejection only wrong hypotheses were rejected, so a ≤ α/m₀ with m₀
 * the number of right ones; increments grow with a, so a right one is rejected at some look with probability ≤
 * Σ_looks f(t_k; α/m₀) − f(t_{k−1}; α/m₀) = α/m₀, and one of m₀ of them with at most α. No order of the tests enters, so that
 * claims may have looks at different shares of their seeds.
 *
 * @param tests the open claims
 * @param family places, earlier rejections, α
 * @returns one decision per test, in their order
 * @throws {RangeError} if there are more tests than places left
 *
 * @example
 * ```ts
 * import { holmAtLook } from "./holm_at_look.ts";
 * import assert from "node:assert/strict";
 *
 * const spent = (level: number) => level; // one look: Holm's own procedure
 * const tests = [0.02, 0.03, 0.04].map((pValue) => ({ pValue, spent }));
 * const decide = (rejectedBefore: number) =>
 *   holmAtLook(tests, { size: 4, rejectedBefore, alpha: 0.05 }).map(({ rejected }) => rejected);
 * assert.deepEqual(decide(0), [false, false, false]);
 * // One rejected earlier: .02 > .05/3.
 * assert.deepEqual(decide(1), [false, false, false]);
 * ```
 */
export function holmAtLook(
  tests: readonly LookTest[],
  { size, rejectedBefore, alpha }: FamilyAtLook,
): readonly LookDecision[] {
  if (tests.length > size - rejectedBefore) {
    throw new RangeError(
      `holmAtLook: ${tests.length} tests in ${size} places of which ${rejectedBefore} are decided`,
    );
  }
  const decisions = new Map<LookTest, LookDecision>();
  for (let rejected = rejectedBefore; decisions.size < tests.length;) {
    const level = alpha / (size - rejected);
    const open = tests.filter((test) => !decisions.has(test));
    const falling = open.filter(({ pValue, spent }) => pValue <= spent(level));
    for (const test of falling) {
      decisions.set(test, { rejected: true, level: test.spent(level) });
    }
    rejected += falling.length;
    if (falling.length > 0) continue;
    for (const test of open) decisions.set(test, { rejected: false, level: test.spent(level) });
  }
  return tests.map((test) => decisions.get(test)!);
}
